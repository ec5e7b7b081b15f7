using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Grading;
using PerfServerless.Service.Streams;
using static PerfServerless.Service.Tests.Harness.Work;

namespace PerfServerless.Service.Tests.Guards;

public class RecordGuards
{
    [Fact]
    public async Task Every_stream_of_a_period_is_an_unbroken_chain()
    {
        await using var county = await Rounds.Published();
        foreach (var (stream, version) in await county.Versions())
        {
            var (hash, last) = (HashChain.Start, 0L);
            await foreach (var stored in county.Store.History(stream))
            {
                hash = HashChain.Next(hash, stream, stored.Version, stored.Data.Span, stored.At, stored.By);
                Assert.Equal((++last, hash), (stored.Version, stored.Hash));
            }
            Assert.Equal((version, (await county.Store.Load(stream))!.Hash), (last, hash));
        }
    }

    [Fact]
    public async Task The_snapshots_are_what_the_events_fold_to()
    {
        await using var county = await Rounds.Published();
        await MustFold(county, GradeRounds.Kind, new($"{County.Period}@town", "round"));
        foreach (var person in Founding.Staff)
            await MustFold(county, Appraisals.Kind, new($"{County.Period}@town", $"appraisal/{person}"));
    }

    [Fact]
    public async Task All_who_vote_at_the_same_moment_are_counted()
    {
        await using var county = await County.Started();
        county.Clock.To(7, 1);
        await county.OpenBox();
        var replies = await Task.WhenAll(Voters.Concat(Voters).Select(each => county.As(each.Voter).Post($"{Box}/mine", Ballot(each.Voter, each.Class))));
        Assert.Equal(Voters.Count, replies.Count(reply => (int)reply.Status == 200));
        Assert.All(replies.Where(reply => (int)reply.Status != 200), reply => reply.Refused(409, "ballot-already-cast"));
        Assert.Equal("13", (await county.As("admin").Post($"{Box}/close")).Ok()["result.taken"]);
        Assert.Equal(7 * 6 + 6 * 7, // seven mark everyone but themselves, six everyone
            (await county.Store.Slips(new($"{County.Period}@town", "box/town"))).Count);
    }

    private static async Task MustFold<TState, TEvent>(County county, Aggregate<TState, TEvent> kind, StreamId stream)
        where TState : class
        where TEvent : class
    {
        var head = (await county.Store.Load(stream))!;
        Assert.Equal(head.State.ToArray(), RecordJson.Write(await kind.Fold(county.Store.History(stream))).ToArray());
    }
}
