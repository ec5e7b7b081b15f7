using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Contracts;

/// <summary>A commit no caller may ask for is an argument's exception, and leaves nothing.</summary>
public abstract class RefusalsContract : EventStoreContract
{
    [Fact]
    public Task Nothing_to_write() => Refused(Of([]));

    [Fact]
    public Task A_write_without_events() => Refused(Of(new StreamWrite(0, [], Head(Id("a"), 0))));

    [Fact]
    public Task Two_partitions() => Refused(Of([Write(Id("a"), 0), Write(new("elsewhere", "a"), 0)]));

    [Fact]
    public Task A_slip_in_another_partition() => Refused(Of(Write(Id("a"), 0), [Paper(new("elsewhere", "box"), "s1")]));

    [Fact]
    public Task A_message_of_another_partition() => Refused(Of(Write(Id("a"), 0), outbox: [Message("m1") with { Partition = "elsewhere" }]));

    [Fact]
    public Task A_stream_twice() => Refused(Of([Write(Id("a"), 0), Write(Id("a"), 1)]));

    [Fact]
    public Task A_slip_twice() => Refused(Of(Write(Id("a"), 0), [Paper(Id("box"), "s1"), Paper(Id("box"), "s1")]));

    [Fact]
    public Task Events_that_leave_a_gap() => Refused(Of(new StreamWrite(0, [Event(1), Event(3)], Head(Id("a"), 3))));

    [Fact]
    public Task Events_that_do_not_follow_on_the_expected_version() => Refused(Of(new StreamWrite(0, [Event(2)], Head(Id("a"), 2))));

    [Fact]
    public Task A_head_of_another_version() => Refused(Of(new StreamWrite(0, [Event(1)], Head(Id("a"), 2))));

    [Fact]
    public Task A_negative_version() => Refused(Of(Write(Id("a"), -1)));

    [Fact]
    public Task A_stream_without_a_name() => Refused(Of(Write(Id(""), 0)));

    [Fact]
    public Task A_name_that_is_too_long() => Refused(Of(Write(Id(new string('a', 201)), 0)));

    [Fact]
    public async Task A_commit_cancelled_before_it_began_writes_nothing()
    {
        var store = await Fresh();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.Commit(Of(Write(Id("a"), 0)), new CancellationToken(true)));
        await Written(store, Of(Write(Id("b"), 0)));
        Assert.Null(await store.Load(Id("a")));
    }

    private async Task Refused(Commit commit)
    {
        var store = await Fresh();
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.Commit(commit));
        Assert.Null(await store.Load(Id("a")));
        Assert.Empty(await store.Outbox(10));
        Assert.Empty(await store.Slips(Id("box")));
    }
}
