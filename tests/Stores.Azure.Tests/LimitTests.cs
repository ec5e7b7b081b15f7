using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Bonus;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Azure.Cosmos;
using static PerfServerless.Stores.Azure.Tests.Samples;

namespace PerfServerless.Stores.Azure.Tests;

/// <summary>A transaction holds 100 operations and 2 MB: what the product writes at once fits, and what does not is refused aloud.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly CosmosHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_locked_roster_of_a_thousand_people_is_one_commit()
    {
        var store = home.Open();
        var messages = Enumerable.Range(0, 1000).Select(i => Message($"open-{i:0000}", 600)).ToList();
        Assert.Equal(CommitResult.Written, await store.Commit(Commit(Write("roster/u1", 0), outbox: messages)));
        Assert.Equal(messages.Select(message => message.Id), (await store.Outbox(1000)).Select(message => message.Id));
        await store.Delivered(messages[..999]);
        Assert.Equal("open-0999", Assert.Single(await store.Outbox(10)).Id);
    }

    [Theory]
    [InlineData(97)]
    [InlineData(98)]
    [InlineData(300)]
    public async Task A_ballot_on_any_number_of_people_is_one_commit_and_gives_back_its_slips(int people)
    {
        var store = home.Open();
        var slips = Enumerable.Range(0, people).Select(i => Paper("box", $"{(i * 7919) % people:x8}")).ToList();
        Assert.Equal(CommitResult.Written, await store.Commit(Commit(Write("box", 0), slips, [Message("m")])));
        Assert.Equal(slips.Select(slip => slip.Id).Order(StringComparer.Ordinal), (await store.Slips(Id("box"))).Select(slip => slip.Id));
        await store.Seal(Id("box"));
        Assert.Equal(slips.Select(slip => slip.Id).Order(StringComparer.Ordinal), (await store.Slips(Id("box"))).Select(slip => slip.Id));
    }

    /// <summary>The size of counties whose tables are one document: the largest have some thirteen thousand.</summary>
    [Theory]
    [InlineData(1_640)]
    [InlineData(13_000)]
    public async Task A_bonus_of_a_whole_county_is_one_commit_and_comes_back_to_the_byte(int people)
    {
        var store = home.Open();
        var list = BonusOf(people);
        var head = new StreamHead(Id("bonus"), 1, 1, list, "hash", []);
        var settled = new StoredEvent(1, list, DateTimeOffset.UnixEpoch, new("p1"), "hash");
        var told = new OutboxMessage("tell", Partition, list);
        Assert.Equal(CommitResult.Written, await store.Commit(new([new(0, [settled], head)], [], [told])));
        ReadOnlyMemory<byte>[] kept = [(await store.Load(Id("bonus")))!.State, Assert.Single(await All(store.History(Id("bonus")))).Data, Assert.Single(await store.Outbox(1)).Data];
        Assert.All(kept, bytes => Assert.True(list.AsSpan().SequenceEqual(bytes.Span)));
    }

    [Fact]
    public async Task A_commit_beyond_two_megabytes_is_refused_and_leaves_nothing()
    {
        var store = home.Open();
        await Assert.ThrowsAsync<CommitTooLargeException>(async () => await store.Commit(Commit(Write("a", 0, noise: RecordContainer.MostBytes), outbox: [Message("m")])));
        await Assert.ThrowsAsync<CommitTooLargeException>(async () => await store.Commit(new([.. Enumerable.Range(0, 51).Select(i => Write($"s{i}", 0))], [], [])));
        Assert.Null(await store.Load(Id("a")));
        Assert.Empty(home.Account.Container.All);
    }

    [Fact]
    public async Task A_name_may_hold_what_an_id_may_not()
    {
        var store = home.Open();
        string[] names = ["a/b\\c?d#e", "a@b", "a@0000000001", "a", "[.\">", new('/', 200), new('单', 200)];
        foreach (var name in names)
        {
            Assert.Equal(CommitResult.Written, await store.Commit(Commit(Write(name, 0, "x"))));
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), (await store.List(Partition, "", null, 100)).Select(head => head.Id.Name));
        foreach (var name in names)
        {
            Assert.Single(await All(store.History(Id(name))));
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), (await All(store.AllStreams())).Select(id => id.Name));
    }

    /// <summary>Computed by the rules, for people with standards that repeat no more than a county's do.</summary>
    private static byte[] BonusOf(int people)
    {
        var random = new Random(7);
        var everyone = Enumerable.Range(0, people).Select(i => new PersonId($"p{i:00000}")).ToList();
        var terms = new BonusTerms("人社〔2026〕1号", 0.15m, [.. everyone.Select(person => new StandardRow(person, random.Next(20_000, 90_000) * 100L))]);
        var candidates = everyone.Select((person, i) => new BonusCandidate(person, new($"unit-{i % 60}"), StaffKind.CivilServant, [1 + i % 4], null, true));
        return RecordJson.Write(BonusList.Of(terms, BonusPeriod.Parse("2025", null), [.. candidates])).ToArray();
    }
}
