using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Cloud.Tests;

/// <summary>Puts a stream into the record as it would stand.</summary>
internal static class Records
{
    public static async Task Put<T>(this App app, string partition, string name, T state, long version = 1)
    {
        var before = await app.Store.Load(new(partition, name));
        var expected = before?.Version ?? 0;
        var events = Enumerable.Range((int)expected + 1, (int)(version - expected))
            .Select(number => new StoredEvent(number, "{}"u8.ToArray(), DateTimeOffset.UnixEpoch, PersonId.System, "h")).ToList();
        var head = new StreamHead(new(partition, name), version, 1, RecordJson.Write(state), "h", []);
        Assert.Equal(CommitResult.Written, await app.Store.Commit(new([new(expected, events, head)], [], [])));
    }
}
