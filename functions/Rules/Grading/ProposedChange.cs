using System.Text.Json.Serialization;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>What can have happened to a proposed change of a grade. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(ChangeProposed), nameof(ChangeProposed))]
[JsonDerivedType(typeof(ChangeApproved), nameof(ChangeApproved))]
public abstract record ChangeEvent;

/// <summary>Someone proposed another grade (更正), or the grade of one whose grade was withheld (补定).</summary>
public sealed record ChangeProposed(PersonId Person, AppraisalPeriod Period, ChangeKind Kind, Grade Grade, string Reason, PersonId By) : ChangeEvent;

/// <summary>Someone else approved it; the round holds the new version.</summary>
public sealed record ChangeApproved(PersonId By) : ChangeEvent;

/// <summary>The two changes after a decision.</summary>
public enum ChangeKind
{
    /// <summary>更正.</summary>
    Correction = 1,

    /// <summary>补定, once what withheld the grade is over (事业单位工作人员考核规定 art. 42).</summary>
    LateGrade,
}

/// <summary>A proposed change as it stands.</summary>
public sealed record ChangeState(ChangeProposed? Proposed, PersonId? ApprovedBy)
{
    /// <summary>Nothing proposed.</summary>
    public static ChangeState None { get; } = new(null, null);
}

/// <summary>
/// A change of a decided grade takes two people. The proposal is a record of its own, so that who proposed comes from it
/// and not from whoever approves.
/// </summary>
public static class ProposedChange
{
    /// <summary>Proposes a change.</summary>
    public static Decision<ChangeEvent> Propose(ChangeState state, ChangeProposed proposed)
    {
        if (state.Proposed == proposed)
            return Decision<ChangeEvent>.Nothing;
        if (state.Proposed is not null)
            return new Refusal("change-exists", new("该更正申请已存在。", "This change was proposed already, with other content."), Cite.Setting("correction.version"));
        return proposed.Reason.Trim().Length is 0 or > 2000
            ? new Refusal("change-reason", new("更正须写明理由（1 至 2000 字）。", "Say why the grade should change, in 1 to 2,000 characters."), Cite.Setting("correction.version")) { Field = "reason" }
            : proposed;
    }

    /// <summary>Whether a grade may be decided afterwards: it was withheld, and the investigation that withheld it is closed.</summary>
    public static Refusal? LateGrade(Participation participation, bool underInvestigation)
    {
        if (underInvestigation)
            return new("late-case-open", new("立案尚未结案，不能补定等次。", "The investigation is still open: the grade cannot be decided yet."), Cite.InstitutionRules(42));
        return participation is Participation.NoGrade or Participation.Graded ? null
            : new("late-not-withheld", new("此人本期没有暂缓评定的等次。", "No grade of this person was withheld in the period."), Cite.InstitutionRules(42));
    }

    /// <summary>Notes the approval, after the round has taken the change.</summary>
    public static Decision<ChangeEvent> Approve(ChangeState state, Occasion occasion) =>
        state.ApprovedBy is not null ? Decision<ChangeEvent>.Nothing : new ChangeApproved(occasion.By);

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static ChangeState Evolve(ChangeState state, ChangeEvent happened) => happened switch
    {
        ChangeProposed e => state with { Proposed = e },
        ChangeApproved e => state with { ApprovedBy = e.By },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };
}
