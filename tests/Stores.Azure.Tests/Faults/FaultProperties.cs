using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Azure.Tests.Double;
using static PerfServerless.Stores.Azure.Tests.Samples;

namespace PerfServerless.Stores.Azure.Tests.Faults;

/// <summary>Two processes write to a few streams while three of ten requests go wrong.</summary>
public sealed class FaultProperties
{
    private const int Writers = 6, Each = 5, Streams = 3;

    [Fact]
    public void Under_30_percent_faults_no_update_is_lost_and_nothing_is_doubled() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => Holds(seed).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    private static async Task<bool> Holds(int seed)
    {
        using var home = new CosmosHome();
        CosmosEventStore[] stores = [home.Open(), home.Open()];
        home.Account.Faults = FaultPlan.Drawn(seed, 0.3);
        var acknowledged = (await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Work(stores[writer % 2], writer))))).SelectMany(marks => marks).ToList();
        var delivered = await Deliver(stores[0]);
        Assert.True(home.Account.Faults.Count > 20);
        home.Account.Faults = FaultPlan.None;

        var written = new List<string>();
        for (var stream = 0; stream < Streams; stream++)
        {
            var history = await All(stores[1].History(Id($"s{stream}")));
            Assert.Equal(Enumerable.Range(1, history.Count).Select(version => (long)version), history.Select(e => e.Version));
            Assert.Equal(history.Count, (await stores[1].Load(Id($"s{stream}")))?.Version ?? 0);
            written.AddRange(history.Select(Mark));
        }

        Assert.Equal(written.Count, written.Distinct().Count());
        Assert.Empty(acknowledged.Except(written));
        Assert.Equal(written.Order(), (await stores[0].Slips(Id("box"))).Select(slip => slip.Id).Order());
        Assert.Equal(written.Order(), delivered.Distinct().Order());
        Assert.Empty(await stores[1].Outbox(1000));
        return true;
    }

    /// <summary>Appends to the streams in turn, and answers the marks of what was acknowledged. A service that is away is no answer.</summary>
    private static async Task<List<string>> Work(CosmosEventStore store, int writer)
    {
        var acknowledged = new List<string>();
        for (var i = 0; i < Each; i++)
        {
            var (name, mark) = ($"s{(writer + i) % Streams}", $"w{writer}n{i}");
            try
            {
                CommitResult result;
                do
                {
                    var expected = (await store.Load(Id(name)))?.Version ?? 0;
                    result = await store.Commit(Commit(Write(name, expected, mark), [Paper("box", mark)], [Message(mark)]));
                }
                while (result == CommitResult.Conflict);
                acknowledged.Add(mark);
            }
            catch (RecordUnavailableException)
            {
                // Written or not: the history tells.
            }
        }

        return acknowledged;
    }

    private static async Task<List<string>> Deliver(CosmosEventStore store)
    {
        var delivered = new List<string>();
        while (true)
        {
            try
            {
                var pending = await store.Outbox(7);
                delivered.AddRange(pending.Select(message => message.Id));
                await store.Delivered(pending);
                if (pending.Count == 0)
                {
                    return delivered;
                }
            }
            catch (RecordUnavailableException)
            {
                // The relay looks again.
            }
        }
    }
}
