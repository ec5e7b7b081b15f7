using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.YearEnd.Promotion;

/// <summary>Every reason for which an act on a growth archive is refused.</summary>
internal static class ArchiveRefusals
{
    /// <summary>A team has at least two (<c>promotion.inspectors</c>).</summary>
    private const int FewestInspectors = 2, MostInspectors = 20;

    public static Refusal? Reading(ArchiveState state, ReadArchive command, ArchiveFacts facts, Occasion occasion)
    {
        if (occasion.By == facts.Person)
            return Log("archive-own", "查阅本人档案不需要登记。", "Reading one's own archive needs no entry.");
        if (Wording.Unusable(command.Purpose, 200))
            return Log("archive-purpose", "请写明查阅目的（不超过 200 字）。", "Say why you read it (up to 200 characters).") with { Field = "purpose" };
        if (command.Inspection is not { } id)
            return null;
        if (state.Inspection(id) is not { IsOpen: true } inspection)
            return NotOpen();
        return inspection.Opened.Inspectors.Contains(occasion.By) ? null
            : new("inspection-not-inspector", new("您不是这次考察的考察人员。", "You are not an officer of this inspection."), Cite.Setting("promotion.inspectors"));
    }

    public static Refusal? Opening(ArchiveState state, OpenInspection command, ArchiveFacts facts)
    {
        if (state.Inspections.Any(each => each.IsOpen))
            return new("inspection-open", new("对此人的考察正在进行。", "An inspection of this person is already open."), Cite.Setting("promotion.archive-reading"));
        if (Wording.Unusable(command.Post, 100))
            return Reading("inspection-post", "请写明拟任职务或者职级（不超过 100 字）。", "Name the post or rank (up to 100 characters).", "post");
        if (Wording.Unusable(command.DocumentNumber, 60))
            return Reading("inspection-document", "考察应有文号（不超过 60 字）。", "An inspection has a document number (up to 60 characters).", "documentNumber");
        if (command.Inspectors.Distinct().Count() is < FewestInspectors or > MostInspectors || command.Inspectors.Distinct().Count() < command.Inspectors.Count)
            return Inspectors("inspection-team", $"考察人员应为 {FewestInspectors} 至 {MostInspectors} 名不同的人。", $"{FewestInspectors} to {MostInspectors} different officers inspect.");
        if (command.Inspectors.Contains(facts.Person))
            return Inspectors("inspection-own", "考察人员不能考察本人。", "Nobody inspects themselves.");
        var stranger = command.Inspectors.Except(facts.Officers).ToList();
        return stranger.Count == 0 ? null
            : Inspectors("inspection-officer", $"{stranger[0]} 不是组织部门人员，不能作为考察人员。", $"{stranger[0]} is not an officer of the organisation department and does not inspect.");
    }

    public static Refusal? Concluding(ArchiveState state, ConcludeInspection command, ArchiveFacts facts, Occasion occasion)
    {
        if (state.Inspection(command.Id) is not { IsOpen: true } inspection)
            return NotOpen();
        if (occasion.By == facts.Person)
            return Inspectors("inspection-own", "考察人员不能考察本人。", "Nobody inspects themselves.") with { Field = null };
        if (Wording.Unusable(command.Conclusion))
            return Reading("inspection-conclusion", $"请写明考察结论（不超过 {Wording.Longest} 字）。", $"Write the conclusion (up to {Wording.Longest} characters).", "conclusion");
        if (state.Unread(inspection) is { Count: > 0 } unread)
            return new("inspection-archive-unread",
                new($"查阅成长档案是考察的必经程序：{string.Join("、", unread)} 还没有查阅。", $"The growth archive must be read before an inspection closes: {string.Join(", ", unread)} did not read it."), Cite.Setting("promotion.archive-reading"));
        return command.Recommended && facts.Hints.FirstOrDefault(hint => hint.Kind == HintKind.Bar) is { } bar
            ? new("promotion-barred", bar.Text, bar.Source)
            : null;
    }

    public static Refusal? Abandoning(ArchiveState state, AbandonInspection command)
    {
        if (state.Inspection(command.Id) is not { IsOpen: true })
            return NotOpen();
        return Wording.Unusable(command.Reason) ? Reading("inspection-reason", $"请写明终止考察的理由（不超过 {Wording.Longest} 字）。", $"Say why it ends (up to {Wording.Longest} characters).", "reason") : null;
    }

    private static Refusal NotOpen() => new("inspection-not-open", new("没有正在进行的这次考察。", "No such inspection is open."), Cite.Setting("promotion.archive-reading"));

    private static Refusal Log(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("archive.log"));

    private static Refusal Reading(string code, string zh, string en, string field) => new(code, new(zh, en), Cite.Setting("promotion.archive-reading")) { Field = field };

    private static Refusal Inspectors(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("promotion.inspectors")) { Field = "inspectors" };
}
