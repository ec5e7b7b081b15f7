using System.Text;

namespace PerfServerless.Service.Streams;

/// <summary>Refuses a commit that no caller may ask for: every store asks it before anything is queued or sent.</summary>
public static class CommitGuard
{
    private const int LongestName = 200;

    // A text that is not valid Unicode would be stored as another one.
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Checks partitions, versions, names and repetitions.</summary>
    /// <exception cref="ArgumentException">What is wrong with the commit.</exception>
    public static void Check(Commit commit)
    {
        Require(commit.Writes.Count > 0, "A commit writes to at least one stream.");
        var partition = commit.Writes[0].Head.Id.Partition;
        Require(commit.Writes.All(w => w.Head.Id.Partition == partition), "A commit lies in one partition.");
        Require(commit.Slips.All(s => s.Box.Partition == partition), "A commit's slips lie in its partition.");
        Require(commit.Outbox.All(m => m.Partition == partition), "A commit's messages lie in its partition.");
        Require(AreDistinct(commit.Writes, w => w.Head.Id), "A commit writes to a stream at most once.");
        Require(AreDistinct(commit.Slips, s => (s.Box, s.Id)), "A commit holds a slip at most once.");
        foreach (var write in commit.Writes)
        {
            Check(write);
        }
    }

    private static void Check(StreamWrite write)
    {
        var id = write.Head.Id;
        CheckName(id.Partition);
        CheckName(id.Name);
        Require(write.Expected >= 0, $"'{id}' cannot be expected at version {write.Expected}.");
        Require(write.Events.Count > 0, $"A write to '{id}' holds at least one event.");
        for (var i = 0; i < write.Events.Count; i++)
        {
            Require(write.Events[i].Version == write.Expected + 1 + i, $"The events of '{id}' follow on version {write.Expected} without a gap.");
        }

        Require(write.Head.Version == write.Events[^1].Version, $"The head of '{id}' has its last event's version.");
    }

    private static void CheckName(string name)
    {
        Require(name.Length is >= 1 and <= LongestName, $"'{name}' has 1 to {LongestName} characters.");
        Strict.GetByteCount(name); // an EncoderFallbackException is an ArgumentException
    }

    private static bool AreDistinct<T, TKey>(IReadOnlyList<T> items, Func<T, TKey> key) =>
        items.Count < 2 || items.Select(key).Distinct().Count() == items.Count;

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
