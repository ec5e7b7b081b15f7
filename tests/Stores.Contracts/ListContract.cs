using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Contracts;

/// <summary>A partition is listed by prefix, page by page, in ordinal order.</summary>
public abstract class ListContract : EventStoreContract
{
    private static readonly string[] Names =
    [
        "week/p1/2026-W01", "week/p1/2026-W02", "week/p10/2026-W01", "week/p2/2026-W01", "week", "week-end", "week/", "weekly", "Week/p1",
        "单位/一", "单位/二", "单位", "单", "month/p1", "0", "~",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("week/")]
    [InlineData("week/p1")]
    [InlineData("week/p1/")]
    [InlineData("week")]
    [InlineData("单")]
    [InlineData("单位/")]
    [InlineData("~")]
    [InlineData("nothing")]
    [InlineData("week/p1/2026-W01")]
    [InlineData("%")]
    [InlineData("week_")]
    public async Task A_prefix_selects_in_ordinal_order_and_pages_lose_nothing(string prefix)
    {
        var store = await Filled();
        var expected = Names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, await Paged(store, prefix, 100));
        Assert.Equal(expected, await Paged(store, prefix, 1));
        Assert.Equal(expected, await Paged(store, prefix, 3));
    }

    [Theory]
    [InlineData("a", new[] { "month/p1" })]
    [InlineData("0", new[] { "month/p1" })]
    [InlineData("month/p1", new string[0])]
    [InlineData("month/", new[] { "month/p1" })]
    [InlineData("z", new string[0])]
    public async Task A_page_begins_after_any_name_not_only_one_that_exists(string after, string[] expected)
    {
        var store = await Filled();
        Assert.Equal(expected, (await store.List(Partition, "month/", after, 10)).Select(h => h.Id.Name));
    }

    [Fact]
    public async Task Heads_are_listed_as_they_are_loaded()
    {
        var store = await Fresh();
        var write = Write(Id("单位/一"), 0, 2, "r1", "r2");
        await Written(store, Of(write));
        AssertSame(write.Head, Assert.Single(await store.List(Partition, "单位/", null, 10)));
    }

    [Fact]
    public async Task Another_partition_is_not_listed()
    {
        var store = await Filled();
        await Written(store, Of(Write(new(Partition + "0", "week/x"), 0)));
        Assert.Empty(await store.List("elsewhere", "", null, 100));
        Assert.Single(await store.List(Partition + "0", "", null, 100));
        Assert.Equal(Names.Length, (await store.List(Partition, "", null, 100)).Count);
    }

    [Fact]
    public async Task None_may_be_taken_but_not_fewer()
    {
        var store = await Filled();
        Assert.Empty(await store.List(Partition, "", null, 0));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.List(Partition, "", null, -1));
    }

    private async Task<IEventStore> Filled()
    {
        var store = await Fresh();
        foreach (var name in Names)
        {
            await Written(store, Of(Write(Id(name), 0)));
        }

        return store;
    }

    private static async Task<List<string>> Paged(IEventStore store, string prefix, int take)
    {
        var names = new List<string>();
        IReadOnlyList<StreamHead> page;
        do
        {
            page = await store.List(Partition, prefix, names.LastOrDefault(), take);
            Assert.True(page.Count <= take);
            names.AddRange(page.Select(h => h.Id.Name));
        }
        while (page.Count == take);
        return names;
    }
}
