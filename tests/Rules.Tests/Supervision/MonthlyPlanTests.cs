using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Planning;
using static PerfServerless.Rules.Tests.Supervision.SupervisionStory;

namespace PerfServerless.Rules.Tests.Supervision;

public class MonthlyPlanTests
{
    private static readonly DrawTerms Lots = new("种子", "4月10日公布的数字", [Town, Office, new("u2")], 2);
    private static readonly AnnounceDraw Announce = new("a1", Regular, Lots);

    [Fact]
    public void A_draw_is_announced_then_held_once()
    {
        var announced = Then(PlanState.None, Announce);
        Assert.Empty(announced.Find(1)!.Units);
        var held = Then(announced, new HoldDraw(1, "3108"));
        Assert.Equal(Draw.Choose("种子", "3108", Lots.Candidates, 2), held.Find(1)!.Units);
        Ask(held, new HoldDraw(1, "3108")).MustChangeNothing();
        Ask(held, new HoldDraw(1, "3109")).MustRefuse("draw-held");
        Ask(held, Announce).MustChangeNothing();
        Ask(held, new HoldDraw(2, "1")).MustRefuse("draw-not-announced");
    }

    [Fact]
    public void What_cannot_be_drawn_is_not_announced()
    {
        Ask(PlanState.None, Announce with { Draw = Lots with { Seed = " " } }).MustRefuse("draw-seed");
        Ask(PlanState.None, Announce with { Draw = Lots with { Candidates = [Town, Town] } }).MustRefuse("draw-candidates");
        Ask(PlanState.None, Announce with { Draw = Lots with { Candidates = [new("nowhere")] } }).MustRefuse("draw-candidates");
        Ask(PlanState.None, Announce with { Draw = Lots with { Count = 4 } }).MustRefuse("draw-count");
        Ask(PlanState.None, Announce with { Draw = Lots with { Count = 0 } }).MustRefuse("draw-count");
        Ask(Then(PlanState.None, Announce), new HoldDraw(1, "")).MustRefuse("draw-figure");
    }

    [Fact]
    public void A_joint_special_names_its_bodies_and_no_other_inspection_does()
    {
        string[] bodies = ["县委督查室", "县政府督查室"];
        Ask(PlanState.None, Announce with { Terms = Regular with { Kind = InspectionKind.JointSpecial } }).MustRefuse("plan-joint-bodies");
        Ask(PlanState.None, Announce with { Terms = Regular with { JointBodies = bodies } }).MustRefuse("plan-joint-bodies");
        Ask(PlanState.None, Announce with { Terms = Regular with { Kind = InspectionKind.JointSpecial, JointBodies = bodies } }).MustAccept();
        Ask(PlanState.None, Announce with { Terms = Regular with { Theme = "" } }).MustRefuse("plan-theme");
    }

    [Fact]
    public void A_unit_is_targeted_for_its_signals_or_for_a_written_reason()
    {
        Ask(PlanState.None, new TargetUnits("t", Regular, [new(Town)])).MustRefuse("target-reason");
        Ask(PlanState.None, new TargetUnits("t", Regular, [new(new("nowhere"), "群众反映")])).MustRefuse("target-units");
        var plan = Then(PlanState.None, new TargetUnits("t", Regular, [new(Town, "群众反映"), new(new("u2"))]));
        Assert.Equal(("群众反映", 0), (plan.Find(1)!.Targets[0].Reason, plan.Find(1)!.Targets[0].Signals.Count));
        Assert.Equal(["week-completion", "week-timeliness"], plan.Find(1)!.Targets[1].Signals.Select(signal => signal.Code));
        Assert.Equal([Town, new("u2")], plan.Find(1)!.Units);
    }

    [Fact]
    public void Nothing_is_planned_for_a_month_that_is_over() =>
        MonthlyPlan.Decide(PlanState.None, Announce, Plan, By(First, ChinaTime.At(new(2026, 5, 1), new(0, 0)))).MustRefuse("plan-month-over");

    [Fact]
    public void Its_events_survive_being_stored()
    {
        StoredForm.MustNameEveryEvent<PlanEvent>();
        StoredForm.MustSurvive(Ask(PlanState.None, Announce).MustAccept());
        StoredForm.MustSurvive(Ask(Then(PlanState.None, Announce), new HoldDraw(1, "1")).MustAccept());
        StoredForm.MustSurvive(Ask(PlanState.None, new TargetUnits("t", Regular, [new(new("u2"))])).MustAccept());
    }

    private static Decision<PlanEvent> Ask(PlanState state, PlanCommand command) => MonthlyPlan.Decide(state, command, Plan, By(First));

    private static PlanState Then(PlanState state, PlanCommand command) => Ask(state, command).MustAccept().Aggregate(state, MonthlyPlan.Evolve);
}
