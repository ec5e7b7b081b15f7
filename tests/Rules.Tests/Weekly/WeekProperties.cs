using PerfServerless.Rules.Weekly;
using static PerfServerless.Rules.Tests.Weekly.WeekStory;

namespace PerfServerless.Rules.Tests.Weekly;

public class WeekProperties
{
    [Fact]
    public void A_repeated_command_changes_nothing_and_a_closed_week_keeps_its_items()
    {
        int late = 0, approved = 0;
        WeekCommand[] commands = [new SaveWeek([Open]), new SaveWeek([Open, Closed with { Id = "b" }]), new CloseOutWeek([Closed]), new CloseOutWeek([CarriedOn]), new ApproveLateWeek("出差")];
        var facts = new WeekStory().Facts;
        Play.Always(
            Play.Steps([Person, Supervisor], commands, count: 30, mostHours: 60), Friday, WeekState.None,
            (state, command, occasion) => WeeklyRecord.Decide(state, command, facts, occasion), WeeklyRecord.Evolve,
            (before, state, _) =>
            {
                Assert.True(before.ClosedAt is null || before.Items == state.Items);
                late += state is { ClosedAt: not null, Timeliness: Timeliness.Late } ? 1 : 0;
                approved += state.ApprovedBy is null ? 0 : 1;
            });
        Assert.True(late > 0 && approved > 0, "The play never came to a late record or its approval.");
    }

    [Fact]
    public void A_repeated_save_or_close_with_the_same_evidence_changes_nothing()
    {
        WeekItem[] Items() => [Closed with { Evidence = new List<string> { "photo.jpg" } }];
        var story = new WeekStory().Then(Person, new SaveWeek(Items()), Friday);
        story.Decide(Person, new SaveWeek(Items()), Friday).MustChangeNothing();
        story.Then(Person, new CloseOutWeek(Items()), Friday).Decide(Person, new CloseOutWeek(Items()), TooLate).MustChangeNothing();
    }
}
