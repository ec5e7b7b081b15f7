using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>
/// Heads that were read or written lately, exactly as they are on the disk: this process alone writes the record. A head that is being
/// written is not here until its transaction is on the disk, so nobody reads less than SQLite would show, nor more.
/// </summary>
/// <param name="mostBytes">How much state is kept: what was used least lately goes, half of it at a time.</param>
internal sealed class HeadCache(int mostBytes)
{
    /// <summary>What an entry takes besides its state, about.</summary>
    private const int Entry = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<StreamId, int> writing = [];

    // Nothing in the place of a head: it was being written, and was not; whoever read it before does not bring it back.
    private Dictionary<StreamId, StreamHead?> young = [], old = [];
    private long youngBytes;
    private int turns;

    /// <summary>How often the older half was dropped: what was read before that is too old to be taken in.</summary>
    public int Turns
    {
        get
        {
            lock (gate)
            {
                return turns;
            }
        }
    }

    public StreamHead? Find(StreamId id)
    {
        lock (gate)
        {
            if (young.TryGetValue(id, out var head))
            {
                return head;
            }

            if (old.Remove(id, out head))
            {
                Keep(id, head);
            }

            return head;
        }
    }

    /// <summary>Takes in a head read from the disk, and answers the one to use: one at hand is as new or newer, and may be parsed already.</summary>
    /// <param name="head">As it was read.</param>
    /// <param name="since"><see cref="Turns"/> before it was read.</param>
    public StreamHead Took(StreamHead head, int since)
    {
        lock (gate)
        {
            if (young.TryGetValue(head.Id, out var known) || old.TryGetValue(head.Id, out known))
            {
                return known ?? head; // never an older one: what is overtaken leaves before its successor is written
            }

            if (!writing.ContainsKey(head.Id) && turns - since <= 1)
            {
                Keep(head.Id, head);
            }

            return head;
        }
    }

    /// <summary>A commit is about to be written.</summary>
    public void Begin(Commit commit)
    {
        lock (gate)
        {
            foreach (var write in commit.Writes)
            {
                var id = write.Head.Id;
                old.Remove(id);
                Keep(id, null);
                writing[id] = writing.GetValueOrDefault(id) + 1;
            }
        }
    }

    /// <summary>A commit is on the disk, or nothing of it is.</summary>
    public void End(Commit commit, bool written)
    {
        lock (gate)
        {
            foreach (var write in commit.Writes)
            {
                var id = write.Head.Id;
                if (--writing[id] > 0)
                {
                    continue; // a later commit of the same transaction decides
                }

                writing.Remove(id);
                if (written)
                {
                    Keep(id, write.Head);
                }
            }
        }
    }

    private void Keep(StreamId id, StreamHead? head)
    {
        young[id] = head;
        youngBytes += Entry + (head?.State.Length ?? 0);
        if (youngBytes > mostBytes / 2)
        {
            (old, young, youngBytes) = (young, [], 0);
            turns++;
        }
    }
}
