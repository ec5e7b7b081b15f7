using PerfServerless.Rules.Weekly;
using static PerfServerless.Rules.Tests.Weekly.WeekStory;

namespace PerfServerless.Rules.Tests.Weekly;

public class WeeklyRecordTests
{
    [Fact]
    public void A_week_to_come_is_not_recorded_and_a_begun_one_is()
    {
        Saving(At(7, 5), Open).MustRefuse("week-in-future");
        Saving(At(7, 6, 0), Open).MustAccept();
        new WeekStory().Decide(Person, new CloseOutWeek([Closed]), At(7, 5)).MustRefuse("week-in-future");
    }

    [Fact]
    public void A_week_wholly_on_leave_is_exempt() =>
        new WeekStory { Facts = new WeekStory().Facts with { OnLeave = true } }.Decide(Person, new SaveWeek([Open]), Friday).MustRefuse("week-exempt");

    /// <summary>Fault 9 of the peers: an empty submit without a message.</summary>
    [Fact]
    public void Fault_9_an_empty_submit_gets_a_message_that_names_the_field()
    {
        var decision = Saving(Friday);
        decision.MustRefuse("week-items");
        Assert.Equal("items", decision.Refusal!.Field);
        new WeekStory().Decide(Person, new CloseOutWeek([]), Friday).MustRefuse("week-items");
    }

    [Fact]
    public void A_week_has_at_most_50_items()
    {
        Saving(Friday, Many(50)).MustAccept();
        Saving(Friday, Many(51)).MustRefuse("week-items");
    }

    [Fact]
    public void Each_item_has_an_id_of_its_own()
    {
        Saving(Friday, Open, Open with { Task = "防汛值守" }).MustRefuse("week-item-id");
        Saving(Friday, Open with { Id = "" }).MustRefuse("week-item-id");
        Saving(Friday, Open with { Id = new('a', 41) }).MustRefuse("week-item-id");
    }

    [Fact]
    public void Each_item_says_something_and_not_too_much()
    {
        Saving(Friday, Open with { Task = " " }).MustRefuse("week-item-text");
        Saving(Friday, Open with { Task = new('字', 501) }).MustRefuse("week-item-text");
        Saving(Friday, Open with { Result = new('字', 1001) }).MustRefuse("week-item-text");
        Saving(Friday, Open with { Task = new('字', 500), Result = new('字', 1000) }).MustAccept();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Progress_is_a_percentage(int progress, bool allowed)
    {
        var decision = Saving(Friday, Open with { Progress = progress });
        if (allowed)
            decision.MustAccept();
        else
            decision.MustRefuse("week-item-progress");
    }

    [Fact]
    public void Friday_closes_each_item_or_carries_it_on_with_a_reason()
    {
        Closing(Open).MustRefuse("week-item-open");
        Closing(CarriedOn with { CarryReason = " " }).MustRefuse("week-carry-reason");
        Closing(CarriedOn with { CarryReason = null }).MustRefuse("week-carry-reason");
        Closing(Closed, CarriedOn with { Id = "b" }).MustAccept();
    }

    [Fact]
    public void A_closed_week_is_not_edited()
    {
        ClosedOut().Decide(Person, new SaveWeek([Open]), Friday).MustRefuse("week-closed");
        ClosedOut().Decide(Person, new CloseOutWeek([CarriedOn]), Friday).MustRefuse("week-closed");
    }

    [Fact]
    public void A_late_record_counts_once_someone_else_approves_it_with_a_reason()
    {
        ClosedLate().Decide(Person, new ApproveLateWeek("出差"), TooLate).MustRefuse("week-own-approval");
        ClosedLate().Decide(Supervisor, new ApproveLateWeek(""), TooLate).MustRefuse("week-approval-reason");
        Assert.Equal(Supervisor, ClosedLate().Then(Supervisor, new ApproveLateWeek("出差"), TooLate).State.ApprovedBy);
    }

    [Fact]
    public void Only_a_late_record_is_approved()
    {
        ClosedOut().Decide(Supervisor, new ApproveLateWeek("出差"), Friday).MustRefuse("week-not-late");
        Saved().Decide(Supervisor, new ApproveLateWeek("出差"), TooLate).MustRefuse("week-not-late");
    }

    [Fact]
    public void Every_event_is_named_and_survives_being_stored()
    {
        StoredForm.MustNameEveryEvent<WeekEvent>();
        StoredForm.MustSurvive(new WeekStory().Decide(Person, new CloseOutWeek([CarriedOn]), Friday).Events);
    }

    private static Decision<WeekEvent> Saving(DateTimeOffset at, params WeekItem[] items) => new WeekStory().Decide(Person, new SaveWeek(items), at);

    private static Decision<WeekEvent> Closing(params WeekItem[] items) => new WeekStory().Decide(Person, new CloseOutWeek(items), Friday);

    private static WeekItem[] Many(int count) => [.. Enumerable.Range(1, count).Select(n => Open with { Id = $"i{n}" })];
}
