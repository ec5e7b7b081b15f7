using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Appraisal;

/// <summary>Every reason for which an act on a person's appraisal is refused.</summary>
internal static class AppraisalRefusals
{
    public static Refusal NotTaking() =>
        new("appraisal-not-taking-part", new("此人本期不参评。", "This person does not take part in the period."), Cite.Setting("roster.one-status"));

    public static Refusal Decided() =>
        new("appraisal-decided", new("等次已审定，得分不能再算；需要改动的请申请更正。", "The grade is decided: the score stands. A change now is a correction."), Cite.Setting("correction.version"));

    public static Refusal NoGrade() =>
        new("appraisal-no-grade", new("等次尚未公示，不能送达通知。", "No grade is published yet: there is nothing to serve."), Cite.Setting("publication.served"));

    public static Refusal NotServed() =>
        new("appraisal-not-served", new("结果通知尚未送达。", "The notice has not been served yet."), Cite.Setting("publication.served"));

    public static Refusal OthersSignature() =>
        new("appraisal-others-signature", new("只能由本人签收。", "Only the person signs for the notice."), Cite.Setting("publication.served"));

    public static Refusal NoWitness() =>
        new("appraisal-no-witness", new("本人拒签的，须写明见证人。", "Name the witness of the refusal to sign."), Cite.Setting("publication.served")) { Field = "witness" };

    public static Refusal? Filing(AppraisalState state)
    {
        if (!state.Exists)
            return NotTaking();
        if (state.OpenObjections.Count > 0)
            return new("appraisal-objection-open", new("此人有未答复的异议，不能归档。", "An internal objection is open: it cannot be filed."), Cite.Setting("objection.answer"));
        if (state.Participation == Participation.Graded && state.ConfirmedAt is null)
            return new("appraisal-not-confirmed", new("公示和异议期未满，等次尚未确认，不能归档。", "The time to object is not over: the grade is not confirmed and cannot be filed."), Cite.Setting("objection.window"));
        return state.Participation == Participation.Graded && !state.Notice.Complete
            ? new("appraisal-not-signed", new("结果通知未签收（或未记录拒签见证），不能归档。", "The notice is neither signed for nor its refusal witnessed: it cannot be filed."), Cite.Setting("publication.served"))
            : null;
    }
}
