using System.Text.Json.Nodes;
using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Tests;

public class VerifyTests
{
    [Fact]
    public async Task A_record_as_it_was_written_is_intact()
    {
        await using var county = await Voted();
        var (code, output) = await Records.Run("verify", "--data", county.Directory);
        Assert.Equal(0, code);
        Assert.Contains("The record is intact:", output.Trim().Split('\n')[^1]);
        Assert.Contains("account", output);
    }

    [Theory]
    [InlineData("UPDATE events SET data = CAST(replace(CAST(data AS TEXT), '演示p1', '演示p9') AS BLOB) WHERE name = 'person/p1' AND version = 1", "event-altered")]
    [InlineData("UPDATE events SET by = 'p9' WHERE name = 'person/p1' AND version = 1", "event-altered")]
    [InlineData("UPDATE events SET at = '2026-04-14T01:00:00.0000000+00:00' WHERE name = 'person/p1' AND version = 1", "event-altered")]
    [InlineData("UPDATE events SET at = 'yesterday' WHERE name = 'person/p1' AND version = 1", "unreadable")]
    [InlineData("UPDATE events SET hash = replace(hash, 'a', 'b') WHERE name = 'person/p1' AND version = 1", "event-altered")]
    [InlineData("DELETE FROM events WHERE name = 'person/p1' AND version = 1", "event-missing")]
    [InlineData("DELETE FROM events WHERE name = 'person/p1' AND version = 2", "event-missing")]
    [InlineData("UPDATE streams SET state = CAST(replace(CAST(state AS TEXT), '演示p1', '演示p9') AS BLOB) WHERE name = 'person/p1'", "snapshot-differs")]
    [InlineData("UPDATE streams SET hash = 'x' WHERE name = 'person/p1'", "head-altered")]
    [InlineData("UPDATE streams SET shape = 9 WHERE name = 'person/p1'", "snapshot-unknown")]
    [InlineData("DELETE FROM streams WHERE name = 'person/p1'", "head-missing")]
    [InlineData("UPDATE slips SET data = CAST(replace(CAST(data AS TEXT), '80', '90') AS BLOB) WHERE id = 's1'", "slips-altered")]
    [InlineData("DELETE FROM slips WHERE id = 's1'", "slips-missing")]
    [InlineData("INSERT INTO slips SELECT partition, box, 's9', data FROM slips WHERE id = 's1'", "slips-missing")]
    public async Task Whatever_is_altered_is_found(string sql, string fault)
    {
        await using var county = await Voted();
        await county.Close();
        Assert.Equal(1, Records.Alter(county.Directory, sql));
        var (code, output) = await Records.Run("verify", "--data", county.Directory, "--json");
        await county.Reopen();
        var line = JsonNode.Parse(output.Trim().Split('\n')[^1])!;
        Assert.Equal((1, false), (code, (bool)line["intact"]!));
        Assert.Equal(fault, (string?)Assert.Single(line["faults"]!.AsArray())!["code"]);
    }

    [Theory]
    [InlineData(false, "The record is NOT intact: 1 faults")]
    [InlineData(true, "\"intact\":false")]
    public async Task An_altered_event_is_named(bool json, string saying)
    {
        await using var county = await County.Start();
        await county.Close();
        Records.Alter(county.Directory, "UPDATE events SET by = 'p9' WHERE name = 'person/p1' AND version = 2");
        var (code, output) = await Records.Run(json ? ["verify", "--data", county.Directory, "--json"] : ["verify", "--data", county.Directory]);
        await county.Reopen();
        Assert.Equal(1, code);
        Assert.Contains("people|person/p1", output);
        Assert.Contains(saying, output);
    }

    /// <summary>A county with a sealed box of two slips.</summary>
    private static async Task<County> Voted()
    {
        var county = await County.Start();
        await Ballots.Vote(county.Store, new StreamId("2026Q1@a", "box/u1"));
        return county;
    }
}
