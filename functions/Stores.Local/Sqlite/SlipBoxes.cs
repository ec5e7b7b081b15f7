using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>
/// Keeps ballot papers under random ids. A table keeps its rows in the order of their keys, but within a page a later row
/// lies in front of an earlier one, and beside the turnout that order would name the voters. So a sealed box is written
/// anew, in the order of the random ids; doing that at every vote would cost the square of the box.
/// </summary>
internal sealed class SlipBoxes(Database database) : IDisposable
{
    private readonly Statement find = database.Prepare("SELECT 1 FROM slips WHERE partition = ? AND box = ? AND id = ?");
    private readonly Statement put = database.Prepare("INSERT INTO slips (partition, box, id, data) VALUES (?, ?, ?, ?)");
    private readonly Statement all = database.Prepare("SELECT id, data FROM slips WHERE partition = ? AND box = ? ORDER BY id");
    private readonly Statement empty = database.Prepare("DELETE FROM slips WHERE partition = ? AND box = ?");

    public bool Holds(Slip slip)
    {
        using var row = find.Bind(slip.Box.Partition).Bind(slip.Box.Name).Bind(slip.Id).Query();
        return row.Next();
    }

    public void Put(Slip slip) => Insert(slip.Box, slip.Id, slip.Data);

    /// <summary>Leaves no trace in the file of the order in which the slips came.</summary>
    public void WriteAnew(StreamId box)
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

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[find, put, all, empty])
        {
            statement.Dispose();
        }
    }

    private void Insert(StreamId box, string id, ReadOnlyMemory<byte> data) =>
        put.Bind(box.Partition).Bind(box.Name).Bind(id).Bind(data).Run();
}
