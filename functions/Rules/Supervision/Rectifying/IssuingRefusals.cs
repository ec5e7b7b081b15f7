using PerfServerless.Rules.Law;
using PerfServerless.Rules.Supervision.Inspecting;

namespace PerfServerless.Rules.Supervision.Rectifying;

/// <summary>Every reason for which a notice is not issued.</summary>
internal static class IssuingRefusals
{
    public static Refusal? Of(RegisterState state, IssueNotice command, InspectionState inspection, SupervisionTerms terms, Occasion occasion)
    {
        if (!inspection.Inspectors.Contains(occasion.By))
            return new("rectification-not-inspector", new("整改通知书由参加该次督导检查的人员发出。", "A notice is issued by who took part in the inspection."), Cite.Setting("supervision.team"));
        if (command.Findings.Count == 0 || command.Findings.Any(id => inspection.Findings.All(finding => finding.Id != id)))
            return new("rectification-findings", new("请选择该次检查发现的问题，至少一项。", "Name at least one finding of this inspection."), Cite.Pilot(3)) { Field = "findings" };
        if (state.Notices.FirstOrDefault(notice => notice.Issued.Inspection == inspection.Id && notice.Issued.Findings.Any(finding => command.Findings.Contains(finding.Id))) is { } known)
            return new("rectification-already-noticed", new($"所选问题已在{known.Issued.Number}中要求整改。", $"A finding is already part of {known.Issued.Number}."), Cite.Setting("rectification.number")) { Field = "findings" };
        if (Wording.Unusable(command.Requirement))
            return new("rectification-requirement", new($"请写明整改要求（不超过 {Wording.Longest} 字）。", $"Say what is to be put right (up to {Wording.Longest} characters)."), Cite.Setting("rectification.deadline")) { Field = "requirement" };
        return Days(command.Days, terms);
    }

    public static Refusal? Days(int? days, SupervisionTerms terms) => days is null || (days >= 1 && days <= terms.LongestRectification) ? null
        : new("rectification-days", new($"整改期限应为 1 至 {terms.LongestRectification} 个工作日。", $"The time is 1 to {terms.LongestRectification} working days."), Cite.Setting("rectification.deadline")) { Field = "days" };
}
