using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Supervision.Inspecting;

/// <summary>Every reason for which an act on an inspection is refused.</summary>
internal static class InspectionRefusals
{
    private const int LongestNote = 500;

    public static Refusal? Acting(InspectionState state, Occasion occasion) => state.Inspectors.Contains(occasion.By) ? null
        : new("inspection-not-yours", new("只有参加该次检查的人员可以记录。", "Only the team of this inspection records it."), Cite.Setting("supervision.team"));

    public static Refusal? Ended(InspectionState state) => state.Closed is null ? null
        : new("inspection-closed", new("该次检查已结束，不能再修改。", "The inspection is over and not edited."), Cite.Setting("correction.version"));

    public static Refusal? Checking(InspectionState state, CheckItems command)
    {
        if (command.Results.Count == 0 || command.Results.Any(each => state.Checklist.All(item => item.Id != each.Item) || !Enum.IsDefined(each.Verdict)))
            return Fault("inspection-item", "请对检查清单中的项目逐项填写结果。", "Each result belongs to an item of the checklist.");
        return command.Results.Any(each => each.Note.Length > LongestNote || (each.Verdict == Verdict.DoesNotConform && string.IsNullOrWhiteSpace(each.Note)))
            ? Fault("inspection-item-note", $"不符合的项目须写明情况（不超过 {LongestNote} 字）。", $"An item that does not conform needs a note (up to {LongestNote} characters).")
            : null;
    }

    public static Refusal? Recording(InspectionState state, RecordFinding command)
    {
        if (Wording.Unusable(command.Text))
            return new("inspection-finding-text", new($"请写明发现的问题（不超过 {Wording.Longest} 字）。", $"Say what was found (up to {Wording.Longest} characters)."), Cite.Setting("supervision.checklist")) { Field = "text" };
        if (command.Item is not null && state.Checklist.All(item => item.Id != command.Item))
            return new("inspection-finding-item", new("检查清单中没有该项目。", "The checklist has no such item."), Cite.Setting("supervision.checklist")) { Field = "item" };
        var known = command.Basis is { } basis ? Known(basis) : command.Item is not null;
        return known ? null
            : new("inspection-finding-basis", new("请写明依据：本平台收录的条款或者设置，或者对应的检查项目。", "Name the basis: an article or a setting that the product knows, or an item of the checklist."), Cite.Setting("supervision.checklist")) { Field = "basis" };
    }

    public static Refusal? Closing(InspectionState state, CloseInspection command)
    {
        if (state.Results.Count < state.Checklist.Count)
            return new("inspection-items-open", new("检查清单还有项目没有填写结果。", "Some items of the checklist have no result yet."), Cite.Setting("supervision.checklist"));
        if (state.Results.FirstOrDefault(each => each.Verdict == Verdict.DoesNotConform && state.Findings.All(finding => finding.Item != each.Item)) is { } bare)
            return new("inspection-finding-missing", new($"第 {bare.Item} 项不符合，但没有记录问题。", $"Item {bare.Item} does not conform, but no finding says why."), Cite.Setting("supervision.checklist"));
        return Wording.Unusable(command.Conclusion)
            ? new("inspection-conclusion", new($"请写明检查结论（不超过 {Wording.Longest} 字）。", $"Write the conclusion (up to {Wording.Longest} characters)."), Cite.Setting("supervision.checklist")) { Field = "conclusion" }
            : null;
    }

    private static bool Known(Citation basis) => basis.Instrument == Citation.SettingInstrument
        ? Unwritten.All.Any(known => known.Key == basis.Article)
        : LawBook.Current.Find(basis.Instrument ?? "")?.Article(basis.Article ?? "") is not null;

    private static Refusal Fault(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("supervision.checklist")) { Field = "results" };
}
