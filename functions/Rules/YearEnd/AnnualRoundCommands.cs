using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>What can be asked of a pool's annual round.</summary>
public abstract record AnnualRoundCommand;

/// <summary>Opens the round from the annual scores: it proposes, and decides nothing. Only the year-end run asks this.</summary>
public sealed record OpenAnnualRound : AnnualRoundCommand;

/// <summary>重新汇总: what the figures of a round not yet approved come to now. It proposes anew, and decides nothing.</summary>
public sealed record RenewAnnualRound : AnnualRoundCommand;

/// <summary>评定: decides grades; the rest may follow in another command.</summary>
public sealed record DecideAnnualGrades(IReadOnlyList<AnnualDecision> Decisions) : AnnualRoundCommand;

/// <summary>回避: who acts takes no part in the grade of this person.</summary>
public sealed record DeclareAnnualRecusal(PersonId Person) : AnnualRoundCommand;

/// <summary>审定: approves all grades.</summary>
public sealed record ApproveAnnualRound : AnnualRoundCommand;

/// <summary>退回: sends the grades back, until they are published.</summary>
public sealed record SendBackAnnualRound(string Reason) : AnnualRoundCommand;

/// <summary>公示: posts who is 优秀 and tells everyone their grade, today.</summary>
/// <param name="WorkingDays">How long, at least the scheme's days, which it is when <c>null</c>.</param>
public sealed record PublishAnnualRound(int? WorkingDays = null) : AnnualRoundCommand;

/// <summary>The time for objections has passed: the year is locked, and from here on there are only corrections.</summary>
public sealed record LockAnnualRound : AnnualRoundCommand;

/// <summary>更正: who acts approves a correction that another person proposed.</summary>
/// <param name="Person">Whose grade.</param>
/// <param name="To">The grade it should be.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes it; for an objection, review or appeal, who ruled.</param>
/// <param name="ObjectionId">The objection, review or appeal it follows; then the grade never gets worse.</param>
public sealed record CorrectAnnualGrade(PersonId Person, AnnualGrade To, string Reason, PersonId ProposedBy, string? ObjectionId = null) : AnnualRoundCommand
{
    /// <summary>Whether it follows a ruling in the person's favour.</summary>
    public bool FollowsObjection => ObjectionId is not null;
}

/// <summary>补定: who acts approves the grade of a person whose case is closed; the person then counts in n.</summary>
/// <param name="Person">Who; their candidate is in the facts.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reason">Why it can be decided now.</param>
/// <param name="ProposedBy">Who decided.</param>
public sealed record AddWithheldGrade(PersonId Person, AnnualGrade Grade, string Reason, PersonId ProposedBy) : AnnualRoundCommand;

/// <summary>What the rules need to know besides the round itself.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Pool">The id of the pool in the scheme.</param>
/// <param name="Units">The units counted together.</param>
/// <param name="Terms">The frozen scheme; read at the opening only, afterwards the round keeps its own.</param>
/// <param name="Variations">Units with another share; read at the opening only.</param>
/// <param name="Candidates">
/// At the opening and a renewal, everyone who can be given a grade. Otherwise those looked at again, of whom more may be known now than then.
/// </param>
public sealed record AnnualRoundFacts(
    int Year, string Pool, IReadOnlyList<UnitId> Units, AnnualTerms Terms, IReadOnlyList<QuotaVariation> Variations, IReadOnlyList<AnnualCandidate> Candidates);
