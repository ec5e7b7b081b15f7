using PerfServerless.Service.Streams;
using PerfServerless.Stores.Azure.Tests.Double;
using static PerfServerless.Stores.Azure.Tests.Samples;

namespace PerfServerless.Stores.Azure.Tests.Faults;

/// <summary>A write whose answer nobody heard is neither lost nor done twice.</summary>
public sealed class LostReplyTests : IDisposable
{
    private readonly CosmosHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.RetryWith)]
    [InlineData(Fault.Unavailable)]
    [InlineData(Fault.TimedOut)]
    [InlineData(Fault.TimedOutAfterwards)]
    [InlineData(Fault.NotReached)]
    [InlineData(Fault.ReplyLost)]
    public async Task A_commit_that_meets_a_fault_is_written_once(Fault fault)
    {
        var store = home.Open();
        Assert.Equal(CommitResult.Written, await store.Commit(Commit(Write("a", 0, "first"))));
        home.Account.Faults = FaultPlan.Exactly(fault);
        Assert.Equal(CommitResult.Written, await store.Commit(Commit(Write("a", 1, "second"), [Paper("box", "1f")], [Message("m")])));
        Assert.Equal(["first", "second"], (await All(store.History(Id("a")))).Select(Mark));
        Assert.Single(await store.Outbox(10));
        Assert.Single(await store.Slips(Id("box")));
        Assert.Equal(1, home.Account.Faults.Count);
        Assert.Equal(CommitResult.Written, await store.Commit(Commit(Write("a", 2, "third"))));
    }

    [Fact]
    public async Task A_lost_answer_is_recognised_also_when_another_has_written_on_since()
    {
        var (one, other) = (home.Open(), home.Open());
        var first = true;
        home.Account.Faults = FaultPlan.Exactly(Fault.ReplyLost);
        home.Account.Watch = kind =>
        {
            // Between the lost answer and the look that follows, another process goes on from what was written.
            if (kind == "read" && first)
            {
                first = false;
                Assert.Equal(CommitResult.Written, other.Commit(Commit(Write("a", 1, "on top"))).AsTask().GetAwaiter().GetResult());
            }
        };
        Assert.Equal(CommitResult.Written, await one.Commit(Commit(Write("a", 0, "mine"))));
        Assert.Equal(["mine", "on top"], (await All(one.History(Id("a")))).Select(Mark));
    }

    [Fact]
    public async Task Of_two_commits_of_the_same_content_one_loses_even_when_its_answer_is_lost()
    {
        var (one, other) = (home.Open(), home.Open());
        Assert.Equal(CommitResult.Written, await one.Commit(Commit(Write("a", 0, "same"))));
        home.Account.Faults = FaultPlan.Exactly(Fault.ReplyLost);
        Assert.Equal(CommitResult.Conflict, await other.Commit(Commit(Write("a", 0, "same"))));
    }

    [Fact]
    public async Task A_service_that_never_answers_is_an_exception_and_not_a_conflict()
    {
        var store = home.Open();
        home.Account.Faults = FaultPlan.Exactly([.. Enumerable.Repeat(Fault.Unavailable, 10_000)]);
        await Assert.ThrowsAsync<RecordUnavailableException>(async () => await store.Commit(Commit(Write("a", 0))));
        await Assert.ThrowsAsync<RecordUnavailableException>(async () => await store.Load(Id("a")));
        await Assert.ThrowsAsync<RecordUnavailableException>(async () => await store.List(Partition, "", null, 10));
    }

    [Fact]
    public async Task Sealing_and_striking_go_through_lost_answers()
    {
        var store = home.Open();
        await store.Commit(Commit(Write("a", 0), [.. Enumerable.Range(0, 60).Select(i => Paper("box", $"{i:x4}"))], [Message("m1"), Message("m2")]));
        await store.Commit(Commit(Write("a", 1), [.. Enumerable.Range(60, 60).Select(i => Paper("box", $"{i:x4}"))]));
        await store.Outbox(10);
        home.Account.Faults = FaultPlan.Exactly(Fault.None, Fault.ReplyLost, Fault.TimedOutAfterwards);
        await store.Seal(Id("box"));
        Assert.Equal(120, (await store.Slips(Id("box"))).Count);
        home.Account.Faults = FaultPlan.Exactly(Fault.ReplyLost, Fault.Unavailable);
        await store.Delivered([Message("m1")]);
        Assert.Equal("m2", Assert.Single(await store.Outbox(10)).Id);
        home.Account.Faults = FaultPlan.Exactly(Fault.Unavailable);
        await store.Delivered([Message("m2")]);
        Assert.Empty(await store.Outbox(10));
    }
}
