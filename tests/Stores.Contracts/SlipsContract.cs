using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Contracts;

/// <summary>A box gives back its papers, and nothing of how they came.</summary>
public abstract class SlipsContract : EventStoreContract
{
    private static readonly StreamId Box = Id("ballot-box/2026-Q1");

    [Fact]
    public async Task Slips_come_in_the_order_of_their_ids_whatever_the_order_of_arrival()
    {
        var store = await Fresh();
        string[] arriving = ["c3", "a1", "f6", "b2", "e5", "d4"];
        for (var i = 0; i < arriving.Length; i++)
        {
            await Written(store, Of(Write(Box, i), [Paper(Box, arriving[i], $$"""{"vote":"{{arriving[i]}}"}""")]));
        }

        var slips = await store.Slips(Box);
        Assert.Equal(arriving.Order(StringComparer.Ordinal), slips.Select(s => s.Id));
        Assert.All(slips, s => Assert.Equal((Box, $$"""{"vote":"{{s.Id}}"}"""), (s.Box, System.Text.Encoding.UTF8.GetString(s.Data.Span))));
    }

    [Fact]
    public void A_slip_has_room_for_its_box_its_id_and_the_vote_alone() =>
        Assert.Equal(["Box", "Data", "Id"], typeof(Slip).GetProperties().Select(p => p.Name).Order());

    [Fact]
    public async Task Boxes_do_not_mix()
    {
        var store = await Fresh();
        await Written(store, Of(Write(Box, 0), [Paper(Box, "a1"), Paper(Id("ballot-box/2026-Q1/2"), "a1")]));
        Assert.Single(await store.Slips(Box));
        Assert.Empty(await store.Slips(Id("ballot-box")));
        Assert.Empty(await store.Slips(new("elsewhere", Box.Name)));
    }

    [Fact]
    public async Task An_id_that_is_taken_is_a_conflict_so_that_no_vote_replaces_another()
    {
        var store = await Fresh();
        await Written(store, Of(Write(Box, 0), [Paper(Box, "a1", "first")]));
        await Conflicts(store, Of(Write(Box, 1), [Paper(Box, "b2"), Paper(Box, "a1", "second")]));
        Assert.Equal(Bytes("first"), Assert.Single(await store.Slips(Box)).Data.ToArray());
        Assert.Equal(1, (await store.Load(Box))!.Version);
    }

    [Fact]
    public async Task Sealing_changes_no_slip_and_may_be_repeated()
    {
        var store = await Fresh();
        await Written(store, Of(Write(Box, 0), [.. new[] { "c3", "a1", "f6", "b2" }.Select(id => Paper(Box, id, $$"""{"vote":"{{id}}"}"""))]));
        var before = await store.Slips(Box);
        await store.Seal(Box);
        await store.Seal(Box);
        var after = await store.Slips(Box);
        Assert.Equal(4, after.Count);
        Assert.Equal(before.Select(Text), after.Select(Text));
        static string Text(Slip slip) => $"{slip.Id} {System.Text.Encoding.UTF8.GetString(slip.Data.Span)}";
    }

    [Fact]
    public async Task A_box_is_not_a_stream_until_it_is_written_to()
    {
        var store = await Fresh();
        await Written(store, Of(Write(Id("turnout"), 0), [Paper(Box, "a1")]));
        Assert.Null(await store.Load(Box));
        Assert.Equal(["turnout"], (await store.List(Partition, "", null, 10)).Select(h => h.Id.Name));
    }
}
