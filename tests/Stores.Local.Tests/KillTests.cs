namespace PerfServerless.Stores.Local.Tests;

public sealed class KillTests : IDisposable
{
    private const int Rounds = 5;
    private const int AcknowledgementsPerRound = 300;
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task What_was_acknowledged_survives_the_death_of_the_process_and_nothing_is_doubled()
    {
        var acknowledged = new Dictionary<string, long>();
        for (var round = 1; round <= Rounds; round++)
        {
            await WriteUntilKilled(acknowledged, AcknowledgementsPerRound + (round * 17));
            var store = await home.Open();
            Assert.Equal(Child.Writers, acknowledged.Count);
            var messages = (await store.Outbox(int.MaxValue)).Select(m => m.Id).ToList();
            Assert.Equal(messages.Count, messages.Distinct().Count());
            foreach (var (name, version) in acknowledged)
            {
                await AssertIntact(store, name, version, messages);
            }

            await home.Close();
        }
    }

    private async Task WriteUntilKilled(Dictionary<string, long> acknowledged, int acknowledgements)
    {
        using var child = Child.Start(home.Directory);
        for (var read = 0; await child.StandardOutput.ReadLineAsync() is { } line; read++)
        {
            if (line.Split(' ') is [var name, var version] && long.TryParse(version, out var number))
            {
                acknowledged[name] = number;
            }

            if (read == acknowledgements)
            {
                child.Kill(); // SIGKILL; the lines still in the pipe are read on and count
            }
        }

        await child.WaitForExitAsync();
        Assert.Equal("", await child.StandardError.ReadToEndAsync());
        Assert.NotEqual(0, child.ExitCode);
    }

    private static async Task AssertIntact(SqliteEventStore store, string name, long acknowledged, List<string> messages)
    {
        var head = await store.Load(Samples.Id(name));
        var history = await Samples.All(store.History(Samples.Id(name)));

        // One commit more than was acknowledged may have reached the disk before its caller could be told.
        Assert.InRange(head!.Version, acknowledged, acknowledged + 1);
        Assert.Equal(Enumerable.Range(1, (int)head.Version).Select(v => (long)v), history.Select(e => e.Version));
        Assert.Equal(head.Version, messages.Count(m => m.StartsWith(name + "-", StringComparison.Ordinal)));
    }
}
