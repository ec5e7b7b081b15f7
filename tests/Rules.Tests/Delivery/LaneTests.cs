using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Delivery;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Delivery;

public class LaneTests
{
    private static readonly DateTimeOffset Start = ChinaTime.At(new(2026, 4, 1), new(9, 0));
    private static readonly DeliveryError Error = new("IOException", "The disk is gone.");
    private static readonly PersonId Administrator = new("sysadmin");

    [Fact]
    public void What_failed_waits_and_what_follows_waits_behind_it()
    {
        var state = TwoWaiting();
        Assert.Equal(["m1", "m2"], state.Waiting.Select(message => message.Id));
        Assert.Equal((1, 0), (state.Waiting[0].Failures, state.Waiting[1].Failures));
        Assert.Equal(state.Waiting[0].NextTry, state.NextTry);
        Assert.True(state.NextTry > Start);
        Lane.Hold(state, "m2", "p", "{}", At(1)).MustChangeNothing();
        Lane.HoldFailed(state, "m1", "p", "{}", Error, At(1)).MustChangeNothing();
    }

    [Fact]
    public void Only_the_first_has_its_effect()
    {
        var state = TwoWaiting();
        Lane.Deliver(state, "m2", At(1)).MustChangeNothing();
        Lane.Fail(state, "m2", Error, At(1)).MustChangeNothing();
        Assert.Equal("m2", Assert.Single(After(state, Lane.Deliver(state, "m1", At(1))).Waiting).Id);
    }

    [Fact]
    public void After_so_many_failures_it_is_a_dead_letter_and_blocks_its_lane()
    {
        var state = Dead(TwoWaiting());
        Assert.Equal(BackOff.Outbox.Attempts, state.Waiting[0].Failures);
        Assert.Equal(Error, state.Waiting[0].Error);
        Assert.Null(state.NextTry);
    }

    [Fact]
    public void A_dead_letter_is_retried_by_hand_as_often_as_before()
    {
        var state = Dead(TwoWaiting());
        state = After(state, Lane.Retry(state, "m1", At(30, Administrator)));
        Assert.Equal((0, At(30).At), (state.Waiting[0].Failures, state.NextTry));
        Lane.Retry(state, "m1", At(31, Administrator)).MustChangeNothing();
        Assert.False(After(state, Lane.Fail(state, "m1", Error, At(31))).Waiting[0].Dead);
    }

    [Fact]
    public void A_dead_letter_is_struck_with_a_reason_and_the_next_is_tried()
    {
        var dead = Dead(TwoWaiting());
        Lane.Strike(dead, "m1", " ", At(30)).MustRefuse("message-reason");
        Lane.Strike(TwoWaiting(), "m1", "重复", At(30)).MustRefuse("message-still-tried");
        var struck = Lane.Strike(dead, "m1", "重复", At(30, Administrator)).MustAccept();
        Assert.Equal(new MessageStruck("m1", "重复", Administrator, At(30).At), Assert.Single(struck));
        var left = After(dead, Lane.Strike(dead, "m1", "重复", At(30)));
        Assert.True(left.NextTry <= At(30).At);
        Lane.Strike(left, "m1", "重复", At(30)).MustRefuse("message-not-waiting");
    }

    [Fact]
    public void What_waits_behind_another_is_not_retried_before_it()
    {
        Lane.Retry(TwoWaiting(), "m2", At(1)).MustRefuse("message-behind-another");
        Lane.Retry(TwoWaiting(), "m3", At(1)).MustRefuse("message-not-waiting");
    }

    [Fact]
    public void The_events_are_stored_by_their_names()
    {
        StoredForm.MustNameEveryEvent<LaneEvent>();
        StoredForm.MustSurvive<LaneEvent>([new MessageHeld("m", "p", "{\"a\":1}", Start), new MessageFailed("m", Error, Start, null), new HeldMessageDelivered("m", Start),
            new RetryAsked("m", Administrator, Start), new MessageStruck("m", "重复", Administrator, Start)]);
    }

    private static LaneState TwoWaiting()
    {
        var state = After(LaneState.None, Lane.HoldFailed(LaneState.None, "m1", "p", "{}", Error, At(0)));
        return After(state, Lane.Hold(state, "m2", "p", "{}", At(0)));
    }

    private static LaneState Dead(LaneState state)
    {
        while (!state.Waiting[0].Dead)
            state = After(state, Lane.Fail(state, "m1", Error, At(1)));
        return state;
    }

    private static LaneState After(LaneState state, Decision<LaneEvent> decision) => decision.MustAccept().Aggregate(state, Lane.Evolve);

    private static Occasion At(int hours, PersonId? by = null) => new(by ?? PersonId.System, Start.AddHours(hours), WorkCalendar.Published);
}
