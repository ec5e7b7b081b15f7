using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>
/// Writes ballot papers so that not even the bytes of the file tell their order of arrival. A table keeps its rows in the
/// order of their keys, but within a page a later row lies in front of an earlier one, and beside the turnout that order
/// would name the voters. So a box that received a slip is written anew, in the order of the random ids.
/// </summary>
internal sealed class SlipBoxes(Database database) : IDisposable
{
    private readonly HashSet<StreamId> unsettled = [];
    private readonly Statement find = database.Prepare("SELECT 1 FROM slips WHERE partition = ? AND box = ? AND id = ?");
    private readonly Statement put = database.Prepare("INSERT INTO slips (partition, box, id, data) VALUES (?, ?, ?, ?)");
    private readonly Statement all = database.Prepare("SELECT id, data FROM slips WHERE partition = ? AND box = ? ORDER BY id");
    private readonly Statement empty = database.Prepare("DELETE FROM slips WHERE partition = ? AND box = ?");

    public bool Holds(Slip slip)
    {
        using var row = find.Bind(slip.Box.Partition).Bind(slip.Box.Name).Bind(slip.Id).Query();
        return row.Next();
    }

    public void Put(Slip slip)
    {
        Insert(slip.Box, slip.Id, slip.Data);
        unsettled.Add(slip.Box);
    }

    /// <summary>Once per transaction, before it commits.</summary>
    public void Settle()
    {
        foreach (var box in unsettled)
        {
            WriteAnew(box);
        }

        unsettled.Clear();
    }

    public void Forget() => unsettled.Clear();

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[find, put, all, empty])
        {
            statement.Dispose();
        }
    }

    private void WriteAnew(StreamId box)
    {
        var slips = new List<(string Id, byte[] Data)>();
        using (var row = all.Bind(box.Partition).Bind(box.Name).Query())
        {
            while (row.Next())
            {
                slips.Add((row.Text(0), row.Blob(1)));
            }
        }

        empty.Bind(box.Partition).Bind(box.Name).Run();
        slips.ForEach(slip => Insert(box, slip.Id, slip.Data));
    }

    private void Insert(StreamId box, string id, ReadOnlyMemory<byte> data) =>
        put.Bind(box.Partition).Bind(box.Name).Bind(id).Bind(data).Run();
}
