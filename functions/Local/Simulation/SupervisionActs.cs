using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Inspecting;
using PerfServerless.Rules.Supervision.Planning;

namespace PerfServerless.Local.Simulation;

/// <summary>督导 at the pilot's order of magnitude: a unit drawn by lot each month, two joint specials and a special of targeted ones.</summary>
internal sealed class SupervisionActs(World world, Agenda agenda)
{
    private static readonly IReadOnlyDictionary<int, ArrangementTerms> Targeted = new Dictionary<int, ArrangementTerms>
    {
        [5] = new(InspectionKind.JointSpecial, "平时考核工作落实情况", ["县委督查室", "县政府督查室"], []),
        [7] = new(InspectionKind.Special, "周五销号制度执行情况", [], ["结转事项逐项说明原因", "无长期结转不办的事项"]),
        [10] = new(InspectionKind.JointSpecial, "民主测评和等次评定情况", ["县委督查室", "县纪委监委"], []),
    };

    private readonly RectificationActs _rectifications = new(world, agenda);

    public void Plan(int year)
    {
        for (var date = new DateOnly(year, 1, 1); date.Year == year; date = date.AddDays(1))
            if (world.Calendar.IsWorkingDay(date))
                agenda.Put(ChinaTime.At(date, new(8, 0)), () => world.Rectifications.Sweep());
        for (var number = 1; number <= 12; number++)
            Plan(new Month(year, number));
    }

    private void Plan(Month month)
    {
        agenda.Put(At(month, 1), () => Announce(month));
        agenda.Put(At(month, 3), () => Hold(month));
        if (Targeted.TryGetValue(month.Number, out var terms))
            agenda.Put(At(month, 4), () => Target(month, terms));
        agenda.Put(At(month, 6), () => Inspect(month));
    }

    private async Task Announce(Month month)
    {
        var candidates = world.Plan.Units.Select(unit => unit.Id).Where(unit => unit != InspectorsOwn).ToList();
        var draw = new DrawTerms($"{month} 督导抽取", "抽取前一日公布的演示指数", candidates, 1);
        var terms = new ArrangementTerms(InspectionKind.Regular, "月度督导", [], []);
        World.Accepted(await world.Plans.Act(world.Officer(0), month, new AnnounceDraw($"draw-{month}", terms, draw), default), "Announcing a draw");
    }

    private async Task Hold(Month month) => World.Accepted(
        await world.Plans.Act(world.As(Inspector(0)), month, new HoldDraw(1, $"{world.Chance.Below(10_000, "figure", month)}"), default), "Drawing lots");

    /// <summary>The unit with most signals; one that shows none is looked at all the same, with the reason written down.</summary>
    private async Task Target(Month month, ArrangementTerms terms)
    {
        var signals = World.Accepted(await world.Plans.Signals(world.As(Inspector(0)), ReportingPeriod.Of(month).Previous, default), "Reading signals");
        var chosen = signals.First(each => each.Unit != InspectorsOwn);
        var command = new TargetUnits($"target-{month}", terms, [new(chosen.Unit, "按年度安排专项了解")]);
        World.Accepted(await world.Plans.Act(world.As(Inspector(0)), month, command, default), "Targeting units");
    }

    private async Task Inspect(Month month)
    {
        var plan = World.Accepted(await world.Plans.Get(world.As(Inspector(0)), month, default), "Reading the plan");
        foreach (var arranged in plan.State.Arrangements)
            foreach (var unit in arranged.Units)
                await Inspect(month, arranged.Number, unit);
    }

    private async Task Inspect(Month month, int arrangement, UnitId unit)
    {
        var opened = World.Accepted(
            await world.Inspections.Open(world.As(Inspector(0)), month, new(arrangement, unit, [Inspector(0), Inspector(1)]), default), "Opening an inspection").State;
        world.Counts.Inspection();
        // Four inspections in five find something.
        var found = world.Counts.Inspections % 5 != 0;
        var wrong = opened.Checklist[world.Chance.Below(opened.Checklist.Count, "finding", opened.Id)].Id;
        await Act(opened.Id, new CheckItems([.. opened.Checklist.Select(item =>
            found && item.Id == wrong ? new ItemResult(item.Id, Verdict.DoesNotConform, "抽查材料不全") : new(item.Id, Verdict.Conforms))]));
        if (found)
            await Act(opened.Id, new RecordFinding($"finding-{opened.Id}", "抽查材料不全，责任未落实到人", wrong, null));
        await Act(opened.Id, new CloseInspection(found ? "发现问题，发整改通知书" : "总体良好"));
        if (found)
            _rectifications.Plan(opened.Id, unit, $"finding-{opened.Id}");
    }

    private async Task Act(string id, InspectionCommand command) =>
        World.Accepted(await world.Inspections.Act(world.As(Inspector(0)), id, command, default), command.GetType().Name);

    /// <summary>The invented inspectors all sit in one unit, which they leave to others.</summary>
    private UnitId InspectorsOwn => world.Posts[Inspector(0)].Unit;

    private PersonId Inspector(int number) => world.Plan.Holder(Role.Inspector, number);

    private DateTimeOffset At(Month month, int workingDay) => ChinaTime.At(world.Calendar.AddWorkingDays(month.First.AddDays(-1), workingDay), new(9, 30));
}
