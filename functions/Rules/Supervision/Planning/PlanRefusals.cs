using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Supervision.Planning;

/// <summary>Every reason for which an act on a month's plan is refused.</summary>
internal static class PlanRefusals
{
    private const int LongestText = 100, MostItems = 40, LongestItem = 200;

    public static Refusal? Arranging(ArrangementTerms terms, PlanFacts facts, Occasion occasion)
    {
        if (occasion.Today > facts.Month.Last)
            return new("plan-month-over", new($"{facts.Month} 已经结束，不能再安排督导。", $"{facts.Month} is over: nothing more is planned for it."), Cite.Setting("supervision.plan"));
        if (!Enum.IsDefined(terms.Kind) || Wording.Unusable(terms.Theme, LongestText))
            return Fault("plan-theme", "terms", $"请写明督导类型和主题（不超过 {LongestText} 字）。", $"Name the kind of inspection and its theme (up to {LongestText} characters).");
        if (terms.Kind == InspectionKind.JointSpecial != terms.JointBodies.Count > 0 || terms.JointBodies.Any(body => Wording.Unusable(body, LongestText)))
            return Fault("plan-joint-bodies", "terms", "联合专项督导须列明联合单位，其他督导不列。", "A joint inspection names the other bodies taking part, and no other does.");
        return terms.Checklist.Count > MostItems || terms.Checklist.Any(item => Wording.Unusable(item, LongestItem))
            ? Fault("plan-checklist", "terms", $"自定检查清单不超过 {MostItems} 项，每项不超过 {LongestItem} 字。", $"A checklist of one's own has up to {MostItems} items of up to {LongestItem} characters.")
            : null;
    }

    public static Refusal? Announcing(DrawTerms draw, PlanFacts facts)
    {
        if (Wording.Unusable(draw.Seed, LongestText) || Wording.Unusable(draw.Figure, LongestText))
            return Fault("draw-seed", "draw", $"请公布种子和抽取时将加入的公开数字（各不超过 {LongestText} 字）。", $"Publish the seed and the public figure that will be added (up to {LongestText} characters each).");
        if (draw.Candidates.Count == 0 || draw.Candidates.Distinct().Count() < draw.Candidates.Count || draw.Candidates.Any(unit => !facts.Units.Contains(unit)))
            return Fault("draw-candidates", "draw", "候选单位须为本县在册单位，不得重复。", "The candidates are units of the county, each named once.");
        return draw.Count < 1 || draw.Count > draw.Candidates.Count
            ? Fault("draw-count", "draw", "抽取数应为 1 至候选单位数。", "Draw at least one unit and no more than there are candidates.")
            : null;
    }

    public static Refusal? Holding(Arrangement? arranged, HoldDraw command)
    {
        if (arranged?.Draw is null)
            return new("draw-not-announced", new("该项安排没有公布随机抽取。", "No draw was announced under this number."), Cite.Setting("supervision.draw"));
        if (arranged.Held is not null)
            return new("draw-held", new("已经抽取，不得重抽。", "The lots are drawn and not drawn again."), Cite.Setting("supervision.draw"));
        return Wording.Unusable(command.Figure, LongestText) || command.Figure.Contains('|')
            ? Fault("draw-figure", "figure", "请填写公布的公开数字。", "Enter the public figure that was announced.")
            : null;
    }

    public static Refusal? Targeting(TargetUnits command, PlanFacts facts)
    {
        var units = command.Units.Select(each => each.Unit).ToList();
        if (units.Count == 0 || units.Distinct().Count() < units.Count || units.Any(unit => !facts.Units.Contains(unit)))
            return Fault("target-units", "units", "请选择本县在册单位，不得重复。", "Name units of the county, each once.");
        if (command.Units.FirstOrDefault(each => string.IsNullOrWhiteSpace(each.Reason) && facts.SignalsOf(each.Unit).Count == 0) is { } bare)
            return Fault("target-reason", "units", $"{bare.Unit} 没有风险信号，请写明选定的理由。", $"{bare.Unit} shows no signal: say why it is chosen.");
        return command.Units.Any(each => each.Reason.Length > Wording.Longest)
            ? Fault("target-reason-long", "units", $"理由不超过 {Wording.Longest} 字。", $"A reason has up to {Wording.Longest} characters.")
            : null;
    }

    private static Refusal Fault(string code, string field, string zh, string en) => new(code, new(zh, en), Cite.Setting(field is "units" ? "supervision.signals" : field is "terms" ? "supervision.plan" : "supervision.draw")) { Field = field };
}
