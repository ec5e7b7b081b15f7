using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>What can be asked of a grade round.</summary>
public abstract record RoundCommand;

/// <summary>Opens the round from the scores, or makes its proposals anew until the approval: it proposes, and decides nothing.</summary>
public sealed record OpenRound : RoundCommand;

/// <summary>评鉴: decides grades; the rest may follow in another command.</summary>
public sealed record DecideGrades(IReadOnlyList<GradeDecision> Decisions) : RoundCommand;

/// <summary>回避: who acts takes no part in the grade of this person.</summary>
public sealed record DeclareRecusal(PersonId Person) : RoundCommand;

/// <summary>审定: approves all grades.</summary>
public sealed record ApproveRound : RoundCommand;

/// <summary>退回: sends the grades back, until they are published.</summary>
public sealed record SendBackRound(string Reason) : RoundCommand;

/// <summary>Posts the grades today.</summary>
/// <param name="WorkingDays">How long, at least the scheme's days, which it is when <c>null</c>.</param>
public sealed record StartPublication(int? WorkingDays = null) : RoundCommand;

/// <summary>更正: who acts approves a correction that another person proposed.</summary>
/// <param name="Person">Whose grade.</param>
/// <param name="To">The grade it should be.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes it; for an objection, its reviewer.</param>
/// <param name="ObjectionId">The upheld objection or review it follows; then the grade never gets worse.</param>
public sealed record CorrectGrade(PersonId Person, Grade To, string Reason, PersonId ProposedBy, string? ObjectionId = null) : RoundCommand
{
    /// <summary>Whether it follows an upheld objection: nobody may fare worse for having objected.</summary>
    public bool FollowsObjection => ObjectionId is not null;
}

/// <summary>补定: who acts approves the grade of a person whose grade was withheld; the person then counts in n.</summary>
/// <param name="Person">Who; their candidate is in the facts.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reason">Why it can be decided now.</param>
/// <param name="ProposedBy">Who decided.</param>
public sealed record AddLateCandidate(PersonId Person, Grade Grade, string Reason, PersonId ProposedBy) : RoundCommand;

/// <summary>The time for objections has passed: the grades hold.</summary>
public sealed record ConfirmRound : RoundCommand;

/// <summary>What the rules need to know besides the round itself.</summary>
/// <param name="Pool">The id of the pool in the scheme.</param>
/// <param name="Period">Which quarter.</param>
/// <param name="Terms">The frozen scheme, which holds the share to the legal cap; read at the opening only, afterwards the round keeps its own.</param>
/// <param name="Participants">参评人数 of each unit pooled, from the locked rosters; read at the opening and a renewal only.</param>
/// <param name="Candidates">
/// At the opening and a renewal, everyone. Later, those of whom more is known now than then: the person of a 补定, and whoever was
/// barred from 优秀 or had the grade withheld, or no longer, since.
/// </param>
public sealed record RoundFacts(
    string Pool, Quarter Period, SchemeTerms Terms, IReadOnlyDictionary<UnitId, int> Participants, IReadOnlyList<Candidate> Candidates);
