using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Appraisal;

/// <summary>One person's appraisal of one period, from the locked roster to the file.</summary>
public static class PersonalAppraisal
{
    /// <summary>Opens the appraisal of a person on the locked roster.</summary>
    public static Decision<AppraisalEvent> Open(AppraisalState state, AppraisalOpened opened) =>
        state.Exists ? Decision<AppraisalEvent>.Nothing : opened;

    /// <summary>Records the computed score, or computes it again before a grade is published.</summary>
    public static Decision<AppraisalEvent> Score(AppraisalState state, decimal? total, Explanation explanation)
    {
        if (!state.Exists || state.Participation == Participation.Excluded)
            return AppraisalRefusals.NotTaking();
        if (state is { Grade: not null, Score: not null }) // a grade decided afterwards comes before its score
            return AppraisalRefusals.Decided();
        return state.Score is not null && state.Total == total ? Decision<AppraisalEvent>.Nothing : new ScoreComputed(total, explanation);
    }

    /// <summary>Withholds the grade because of an open case, at the scoring (事业单位工作人员考核规定 art. 42).</summary>
    public static Decision<AppraisalEvent> Withhold(AppraisalState state, ParticipationReason reason) =>
        state.Participation != Participation.Graded || state.Grade is not null ? Decision<AppraisalEvent>.Nothing : new GradeWithheld(reason);

    /// <summary>Takes over the grade that the round publishes.</summary>
    public static Decision<AppraisalEvent> Publish(AppraisalState state, GradePublished published) =>
        state.PublicationEnds is not null ? Decision<AppraisalEvent>.Nothing : published;

    /// <summary>Takes over a correction, or a grade decided afterwards (补定); an older version changes nothing.</summary>
    public static Decision<AppraisalEvent> Change(AppraisalState state, GradeChanged changed) =>
        changed.Version <= state.GradeVersion ? Decision<AppraisalEvent>.Nothing : changed;

    /// <summary>Hands the written notice to the person.</summary>
    public static Decision<AppraisalEvent> Serve(AppraisalState state, Occasion occasion)
    {
        if (state.Notice.ServedOn is not null)
            return Decision<AppraisalEvent>.Nothing;
        return state.Grade is null ? AppraisalRefusals.NoGrade() : new NoticeServed(occasion.Today);
    }

    /// <summary>The person signs for the notice.</summary>
    public static Decision<AppraisalEvent> Sign(AppraisalState state, Occasion occasion)
    {
        if (state.Notice.Complete)
            return Decision<AppraisalEvent>.Nothing;
        if (state.Notice.ServedOn is null)
            return AppraisalRefusals.NotServed();
        return state.Person == occasion.By ? new NoticeSigned(occasion.Today) : AppraisalRefusals.OthersSignature();
    }

    /// <summary>Records that the person refused to sign, with the witness.</summary>
    public static Decision<AppraisalEvent> RefuseSignature(AppraisalState state, string witness, Occasion occasion)
    {
        if (state.Notice.Complete)
            return Decision<AppraisalEvent>.Nothing;
        if (state.Notice.ServedOn is null)
            return AppraisalRefusals.NotServed();
        return witness.Trim().Length is 0 or > 60 ? AppraisalRefusals.NoWitness() : new SignatureRefused(occasion.Today, witness);
    }

    /// <summary>Notes that an internal objection is open.</summary>
    public static Decision<AppraisalEvent> NoteObjection(AppraisalState state, string objection) =>
        state.OpenObjections.Contains(objection) || state.ConfirmedAt is not null ? Decision<AppraisalEvent>.Nothing : new ObjectionNoted(objection);

    /// <summary>Notes that it was answered or withdrawn.</summary>
    public static Decision<AppraisalEvent> SettleObjection(AppraisalState state, string objection) =>
        state.OpenObjections.Contains(objection) ? new ObjectionSettled(objection) : Decision<AppraisalEvent>.Nothing;

    /// <summary>归档. A statutory review does not hold it back; an open internal objection does.</summary>
    public static Decision<AppraisalEvent> File(AppraisalState state, Occasion occasion)
    {
        if (state.FiledAt is not null)
            return Decision<AppraisalEvent>.Nothing;
        return AppraisalRefusals.Filing(state) is { } refusal ? refusal : new AppraisalFiled(occasion.At);
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static AppraisalState Evolve(AppraisalState state, AppraisalEvent happened) => happened switch
    {
        AppraisalOpened e => state with
        {
            Person = e.Person, Unit = e.Unit, Period = e.Period, Pool = e.Pool, SchemeVersion = e.SchemeVersion,
            Participation = e.Participation, Reason = e.Reason,
        },
        DutyOverdue e => state with { Overdue = new SortedDictionary<string, Organisation.ResponsibilityLevel>(state.Overdue.ToDictionary(), StringComparer.Ordinal) { [e.Duty] = e.Level } },
        GradeWithheld e => state with { Participation = Participation.NoGrade, Reason = e.Reason },
        ScoreComputed e => state with { Total = e.Total, Score = e.Explanation },
        GradePublished e => state with { Participation = Participation.Graded, Grade = e.Grade, GradeVersion = Math.Max(1, state.GradeVersion), PublicationEnds = e.EndsOn, ObjectionUntil = e.ObjectionUntil },
        GradeChanged e => state with { Grade = e.Grade, GradeVersion = e.Version, Participation = Participation.Graded },
        NoticeServed e => state with { Notice = state.Notice with { ServedOn = e.On } },
        NoticeSigned e => state with { Notice = state.Notice with { SignedOn = e.On } },
        SignatureRefused e => state with { Notice = state.Notice with { RefusalWitness = e.Witness } },
        ObjectionNoted e => state with { OpenObjections = [.. state.OpenObjections, e.Objection] },
        ObjectionSettled e => state with { OpenObjections = [.. state.OpenObjections.Where(each => each != e.Objection)] },
        GradeConfirmed e => state with { ConfirmedAt = e.At },
        AppraisalFiled e => state with { FiledAt = e.At },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };
}
