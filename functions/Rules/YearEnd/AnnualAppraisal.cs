using PerfServerless.Rules.Appraisal;

namespace PerfServerless.Rules.YearEnd;

/// <summary>One person's annual appraisal (年度考核), from the run to the signed notice.</summary>
public static class AnnualAppraisal
{
    /// <summary>Takes over what the run computed; again until a grade is published.</summary>
    public static Decision<AnnualAppraisalEvent> Compute(AnnualAppraisalState state, AnnualComputed computed)
    {
        if (Same(state, computed))
            return Decision<AnnualAppraisalEvent>.Nothing;
        return state.Grade is not null ? AppraisalRefusals.Decided() : computed;
    }

    /// <summary>The person belongs to another pool after all: what was computed here holds no longer. A grade published here stays here.</summary>
    public static Decision<AnnualAppraisalEvent> Leave(AnnualAppraisalState state) =>
        state.Exists && state.Grade is null ? new AnnualLeft() : Decision<AnnualAppraisalEvent>.Nothing;

    /// <summary>Takes over the grade that the round publishes; with that of the year before it may be a ground of dismissal.</summary>
    public static Decision<AnnualAppraisalEvent> Publish(AnnualAppraisalState state, AnnualGradePublished published, AnnualGrade? before)
    {
        if (state.PublicationEnds is not null)
            return Decision<AnnualAppraisalEvent>.Nothing;
        return DismissalGrounds.Of(state.Kind, state.Year, before, published.Grade) is { } grounds
            ? Decision<AnnualAppraisalEvent>.Accept(published, new DismissalWarned(grounds))
            : published;
    }

    /// <summary>Takes over a correction; an older version changes nothing.</summary>
    public static Decision<AnnualAppraisalEvent> Change(AnnualAppraisalState state, AnnualGradeChanged changed, AnnualGrade? before)
    {
        if (changed.Version <= state.GradeVersion)
            return Decision<AnnualAppraisalEvent>.Nothing;
        return DismissalGrounds.Of(state.Kind, state.Year, before, changed.Grade) is { } grounds
            ? Decision<AnnualAppraisalEvent>.Accept(changed, new DismissalWarned(grounds))
            : changed;
    }

    /// <summary>Hands the written notice to the person.</summary>
    public static Decision<AnnualAppraisalEvent> Serve(AnnualAppraisalState state, Occasion occasion)
    {
        if (state.Notice.ServedOn is not null)
            return Decision<AnnualAppraisalEvent>.Nothing;
        return state.Grade is null ? AppraisalRefusals.NoGrade() : new AnnualNoticeServed(occasion.Today);
    }

    /// <summary>The person signs for the notice.</summary>
    public static Decision<AnnualAppraisalEvent> Sign(AnnualAppraisalState state, Occasion occasion)
    {
        if (state.Notice.Complete)
            return Decision<AnnualAppraisalEvent>.Nothing;
        return AnnualAppraisalRefusals.Signing(state, occasion) is { } refusal ? refusal : new AnnualNoticeSigned(occasion.Today);
    }

    /// <summary>Records that the person refused to sign, with the witness.</summary>
    public static Decision<AnnualAppraisalEvent> RefuseSignature(AnnualAppraisalState state, string witness, Occasion occasion)
    {
        if (state.Notice.Complete)
            return Decision<AnnualAppraisalEvent>.Nothing;
        return AnnualAppraisalRefusals.Witnessing(state, witness) is { } refusal ? refusal : new AnnualSignatureRefused(occasion.Today, witness);
    }

    /// <summary>Notes that an internal objection is open.</summary>
    public static Decision<AnnualAppraisalEvent> NoteObjection(AnnualAppraisalState state, string objection) =>
        state.OpenObjections.Contains(objection) ? Decision<AnnualAppraisalEvent>.Nothing : new AnnualObjectionNoted(objection);

    /// <summary>Notes that it was settled.</summary>
    public static Decision<AnnualAppraisalEvent> SettleObjection(AnnualAppraisalState state, string objection) =>
        state.OpenObjections.Contains(objection) ? new AnnualObjectionSettled(objection) : Decision<AnnualAppraisalEvent>.Nothing;

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static AnnualAppraisalState Evolve(AnnualAppraisalState state, AnnualAppraisalEvent happened) => happened switch
    {
        AnnualComputed e => state with { Person = e.Person, Year = e.Year, Unit = e.Unit, Pool = e.Pool, Kind = e.Kind, Eligibility = e.Eligibility, Total = e.Total, Score = e.Explanation },
        AnnualLeft => state with { Eligibility = null, Total = null, Score = null },
        AnnualGradePublished e => state with { Grade = e.Grade, GradeVersion = Math.Max(1, state.GradeVersion), PublicationEnds = e.EndsOn, ObjectionUntil = e.ObjectionUntil },
        AnnualGradeChanged e => state with { Grade = e.Grade, GradeVersion = e.Version, Warning = null },
        DismissalWarned e => state with { Warning = e.Grounds },
        AnnualNoticeServed e => state with { Notice = state.Notice with { ServedOn = e.On } },
        AnnualNoticeSigned e => state with { Notice = state.Notice with { SignedOn = e.On } },
        AnnualSignatureRefused e => state with { Notice = state.Notice with { RefusalWitness = e.Witness } },
        AnnualObjectionNoted e => state with { OpenObjections = [.. state.OpenObjections, e.Objection] },
        AnnualObjectionSettled e => state with { OpenObjections = [.. state.OpenObjections.Where(each => each != e.Objection)] },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static bool Same(AnnualAppraisalState state, AnnualComputed computed) =>
        state is { Exists: true, Eligibility: { } known, Score: { } score }
        && (state.Unit, state.Pool, state.Kind, state.Total) == (computed.Unit, computed.Pool, computed.Kind, computed.Total)
        && known.SameAs(computed.Eligibility) && score.SameAs(computed.Explanation);
}
