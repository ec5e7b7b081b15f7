using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Inspecting;

/// <summary>Every reason for which an inspection is not opened.</summary>
internal static class OpeningRefusals
{
    public static Refusal? Of(InspectionState state, OpenInspection command, InspectionFacts facts, Occasion occasion)
    {
        if (state.Exists)
            return new("inspection-open", new("该单位的此项检查已经开始。", "This inspection of the unit has begun already."), Cite.Setting("supervision.plan"));
        if (facts.Arrangement is not { } arranged || !arranged.Units.Contains(facts.Unit))
            return new("inspection-not-planned", new("月督导计划未选定该单位；随机抽取的，须先抽取。", "The month's plan did not choose this unit; where lots are drawn, draw them first."), Cite.Setting("supervision.plan"));
        if (occasion.Today < facts.Month.First)
            return new("inspection-early", new($"该检查安排在 {facts.Month}，还没有开始。", $"The inspection is arranged for {facts.Month}, which has not begun."), Cite.Setting("supervision.plan"));
        return Team(command, facts);
    }

    private static Refusal? Team(OpenInspection command, InspectionFacts facts)
    {
        if (command.Inspectors.Distinct().Count() < Math.Max(facts.Terms.Inspectors, command.Inspectors.Count))
            return Fault("inspection-team-size", $"督导检查须由 {facts.Terms.Inspectors} 名以上不同的督导人员进行。", $"An inspection is made by {facts.Terms.Inspectors} different inspectors or more.");
        if (command.Inspectors.Any(id => facts.Team.All(member => member.Id != id || !member.Roles.Contains(Role.Inspector))))
            return Fault("inspection-team-role", "检查人员须为在岗的督导专班人员。", "Each member of the team is an inspector in service.");
        return facts.Team.Any(member => member.Unit == facts.Unit)
            ? Fault("inspection-own-unit", "督导人员不能检查本单位，请回避。", "No inspector inspects their own unit.")
            : null;
    }

    private static Refusal Fault(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("supervision.team")) { Field = "inspectors" };
}
