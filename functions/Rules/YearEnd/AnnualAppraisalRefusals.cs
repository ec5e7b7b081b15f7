using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.YearEnd;

/// <summary>Every reason for which an act on a person's annual appraisal is refused.</summary>
internal static class AnnualAppraisalRefusals
{
    public static Refusal? Recording(AnnualAppraisalState state, RefusalRecorded recorded, Occasion occasion)
    {
        if (state.Exists)
            return new("annual-refusal-late", new("年度汇总已完成，不能再记录拒不参加考核。", "The year was consolidated: a refusal can no longer be recorded."), Cite.Setting("annual.refusal"));
        if (recorded.Person == occasion.By)
            return new("annual-refusal-own", new("不能记录本人拒不参加考核。", "Nobody records their own refusal."), Cite.Setting("annual.refusal"));
        if (Wording.Unusable(recorded.Reason))
            return new("annual-refusal-reason", new($"请写明拒不参加的情形（不超过 {Wording.Longest} 字）。", $"Say how the person refused, in up to {Wording.Longest} characters."), Cite.InstitutionRules(44)) { Field = "reason" };
        return recorded.WarnedOn <= occasion.Today ? null
            : new("annual-refusal-warned", new("须先经教育，教育日期不得晚于今天。", "The person is warned first, not after today."), Cite.InstitutionRules(44)) { Field = "warnedOn" };
    }

    public static Refusal? Signing(AnnualAppraisalState state, Occasion occasion) =>
        state.Notice.ServedOn is null ? AppraisalRefusals.NotServed()
        : state.Person == occasion.By ? null
        : AppraisalRefusals.OthersSignature();

    public static Refusal? Witnessing(AnnualAppraisalState state, string witness) =>
        state.Notice.ServedOn is null ? AppraisalRefusals.NotServed()
        : witness.Trim().Length is 0 or > 60 ? AppraisalRefusals.NoWitness()
        : null;
}
