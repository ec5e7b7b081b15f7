using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Weekly;
using static PerfServerless.Rules.Tests.Weekly.WeekStory;

namespace PerfServerless.Rules.Tests.Weekly;

public class CarryOverTests
{
    [Fact]
    public void A_carried_item_goes_on_open_and_keeps_its_id_task_and_first_week()
    {
        var carried = Carrying(new WeekStory(), CarriedOn with { Evidence = ["photo.jpg"] }, Friday).State.GoingOn();
        var item = Assert.Single(carried);
        Assert.Empty(item.Evidence);
        Assert.Equal(Open, item with { Evidence = Open.Evidence });
    }

    [Fact]
    public void A_closed_item_does_not_go_on() => Assert.Empty(ClosedOut().State.GoingOn());

    [Fact]
    public void Each_week_it_is_carried_counts_whatever_first_week_was_sent()
    {
        var story = Carrying(new WeekStory(), CarriedOn, Friday);
        for (var weeks = 2; weeks <= 4; weeks++)
        {
            var week = story.Facts.Week.Next;
            var next = new WeekStory { Facts = story.Facts with { Week = week, Carried = [.. story.State.GoingOn()] } };
            story = Carrying(next, CarriedOn with { Since = week }, ChinaTime.At(week.Monday.AddDays(4), new(9, 0)));
            Assert.Equal(weeks, story.State.Items[0].WeeksOpen(week));
        }
    }

    [Fact]
    public void A_new_item_begins_this_week_whatever_first_week_was_sent()
    {
        var story = new WeekStory().Then(Person, new SaveWeek([Open with { Since = July.Previous }]), Friday);
        Assert.Equal(1, story.State.Items[0].WeeksOpen(July));
    }

    [Fact]
    public void A_carried_item_is_not_dropped()
    {
        var story = new WeekStory { Facts = new WeekStory().Facts with { Carried = [Open with { Since = July.Previous }] } };
        var decision = story.Decide(Person, new SaveWeek([Open with { Id = "other" }]), Friday);
        decision.MustRefuse("week-carried-missing");
        Assert.Contains(Open.Task, decision.Refusal!.Sentence.Zh, StringComparison.Ordinal);
        story.Then(Person, new SaveWeek([Open]), Friday).Decide(Person, new CloseOutWeek([Closed with { Id = "other" }]), Friday).MustRefuse("week-carried-missing");
    }

    [Fact]
    public void Weeks_are_counted_across_the_turn_of_a_year_of_53_weeks() =>
        Prop.ForAll(Gen.Choose(0, 120).ToArbitrary(), weeks =>
        {
            var first = Week.Parse("2026-W30", null);
            var week = Week.Of(first.Monday.AddDays(7 * weeks));
            return (Open with { Since = first }).WeeksOpen(week) == weeks + 1;
        }).QuickCheckThrowOnFailure();

    private static WeekStory Carrying(WeekStory story, WeekItem item, DateTimeOffset at) => story.Then(Person, new CloseOutWeek([item]), at);
}
