using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Honours;

namespace PerfServerless.Rules.Tests.YearEnd.Honours;

public class ShortcomingTests
{
    private static readonly PersonId Person = new("p1"), Leader = new("leader");
    private static readonly NoteShortcoming Note = new("公文写作不规范", new(2026, 9, 30));

    [Fact]
    public void From_the_notice_to_its_close()
    {
        var state = Act(ShortcomingState.None, Note, Leader);
        Decide(state, Note, Leader).MustChangeNothing();
        Decide(state, new FollowUp("尚可"), Leader).MustRefuse("shortcoming-no-plan");
        Decide(state, new GivePlan("每周练习"), Leader).MustRefuse("shortcoming-others-plan");
        state = Act(state, new GivePlan("每周练习"), Person);
        Decide(state, new CloseShortcoming(true, "已改进"), Leader).MustRefuse("shortcoming-not-followed");
        Decide(state, new FollowUp("自评良好"), Person).MustRefuse("shortcoming-own");
        state = Act(state, new FollowUp("有进步"), Leader);
        Decide(state, new FollowUp("有进步"), Leader).MustChangeNothing();
        state = Act(state, new CloseShortcoming(true, "已改进"), Leader);
        Assert.False(state.IsOpen);
        Decide(state, new CloseShortcoming(true, "已改进"), Leader).MustChangeNothing();
        Decide(state, new GivePlan("再改"), Person).MustRefuse("shortcoming-not-open");
    }

    [Fact]
    public void A_plan_that_never_comes_does_not_hold_it_open_for_ever()
    {
        var state = Act(ShortcomingState.None, Note, Leader);
        Decide(state, new FollowUp("仍未提出计划"), Leader, new(2026, 9, 30)).MustRefuse("shortcoming-no-plan");
        state = Decide(state, new FollowUp("仍未提出计划"), Leader, new(2026, 10, 1)).MustAccept().Aggregate(state, Shortcoming.Evolve);
        Decide(state, new CloseShortcoming(false, "没有改进"), Leader, new(2026, 10, 1)).MustAccept();
    }

    [Fact]
    public void Words_and_dates_are_asked_for()
    {
        Decide(ShortcomingState.None, Note with { What = "" }, Leader).MustRefuse("shortcoming-what");
        Decide(ShortcomingState.None, Note with { Due = new(2026, 8, 9) }, Leader).MustRefuse("shortcoming-due");
        Decide(ShortcomingState.None, Note, Person).MustRefuse("shortcoming-own");
        Decide(ShortcomingState.None, new GivePlan("计划"), Person).MustRefuse("shortcoming-not-open");
        var state = Act(Act(ShortcomingState.None, Note, Leader), new GivePlan("计划"), Person);
        Decide(state, Note with { What = "另一项" }, Leader).MustRefuse("shortcoming-exists");
        Decide(state, new FollowUp(""), Leader).MustRefuse("shortcoming-finding");
        Decide(Act(state, new FollowUp("有进步"), Leader), new CloseShortcoming(true, ""), Leader).MustRefuse("shortcoming-outcome");
        Decide(Act(ShortcomingState.None, Note, Leader), new GivePlan(" "), Person).MustRefuse("shortcoming-plan");
        StoredForm.MustNameEveryEvent<ShortcomingEvent>();
        StoredForm.MustSurvive<ShortcomingEvent>([new ShortcomingNoted(Person, "不足", new(2026, 9, 30), Leader)]);
    }

    private static Decision<ShortcomingEvent> Decide(ShortcomingState state, ShortcomingCommand command, PersonId by, DateOnly? on = null) =>
        Shortcoming.Decide(state, Person, command, new(by, ChinaTime.At(on ?? new(2026, 8, 10), new(9, 0)), WorkCalendar.Published));

    private static ShortcomingState Act(ShortcomingState state, ShortcomingCommand command, PersonId by) =>
        Decide(state, command, by).MustAccept().Aggregate(state, Shortcoming.Evolve);
}
