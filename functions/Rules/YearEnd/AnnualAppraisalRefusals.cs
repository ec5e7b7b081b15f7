using PerfServerless.Rules.Appraisal;

namespace PerfServerless.Rules.YearEnd;

/// <summary>Every reason for which an act on a person's annual appraisal is refused.</summary>
internal static class AnnualAppraisalRefusals
{
    public static Refusal? Signing(AnnualAppraisalState state, Occasion occasion) =>
        state.Notice.ServedOn is null ? AppraisalRefusals.NotServed()
        : state.Person == occasion.By ? null
        : AppraisalRefusals.OthersSignature();

    public static Refusal? Witnessing(AnnualAppraisalState state, string witness) =>
        state.Notice.ServedOn is null ? AppraisalRefusals.NotServed()
        : witness.Trim().Length is 0 or > 60 ? AppraisalRefusals.NoWitness()
        : null;
}
