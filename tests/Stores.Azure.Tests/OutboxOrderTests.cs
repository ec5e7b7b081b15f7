using System.Text.Json;
using PerfServerless.Stores.Azure.Cosmos;
using static PerfServerless.Stores.Azure.Tests.Samples;

namespace PerfServerless.Stores.Azure.Tests;

public sealed class OutboxOrderTests : IDisposable
{
    private readonly CosmosHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task What_was_decided_on_another_commit_comes_after_it_however_the_machines_clocks_go()
    {
        var (ahead, behind) = (home.Open(), home.Open());
        home.Clock.To(new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
        await ahead.Commit(Commit(Write("a", 0), outbox: [Message("first")]));
        home.Clock.To(new(2026, 4, 1, 11, 59, 0, TimeSpan.Zero));
        var head = await behind.Load(Id("a"));
        await behind.Commit(Commit(Write("a", head!.Version), outbox: [Message("second")]));
        Assert.Equal(["first", "second"], (await ahead.Outbox(10)).Select(message => message.Id));
    }

    [Fact]
    public async Task A_message_that_waits_in_two_commits_is_struck_from_both()
    {
        var store = home.Open();
        await store.Commit(Commit(Write("a", 0), outbox: [Message("m1"), Message("m2")]));
        await store.Commit(Commit(Write("a", 1), outbox: [Message("m1")]));
        await store.Delivered([.. (await store.Outbox(10)).Where(message => message.Id == "m1")]);
        Assert.Equal("m2", Assert.Single(await store.Outbox(10)).Id);
    }

    [Fact]
    public void The_published_indexing_policy_is_that_of_the_container()
    {
        var policy = RecordContainer.Properties().IndexingPolicy;
        var published = JsonDocument.Parse(RecordContainer.IndexingPolicy).RootElement;
        Assert.Equal(policy.IncludedPaths.Count, published.GetProperty("includedPaths").GetArrayLength());
        Assert.Equal(policy.ExcludedPaths.Select(path => path.Path), published.GetProperty("excludedPaths").EnumerateArray().Select(path => path.GetProperty("path").GetString()));
        Assert.Equal(policy.IndexingMode.ToString(), published.GetProperty("indexingMode").GetString(), ignoreCase: true);
    }
}
