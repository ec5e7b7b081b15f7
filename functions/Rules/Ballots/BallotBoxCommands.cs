using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Ballots;

/// <summary>What can be asked of a ballot box.</summary>
public abstract record BallotBoxCommand;

/// <summary>Opens the box now, for the scheme's window.</summary>
/// <param name="Subjects">Who is marked; each once.</param>
/// <param name="Invitations">Who may vote; each once, and each able to mark someone else.</param>
public sealed record OpenBox(IReadOnlyList<PersonId> Subjects, IReadOnlyList<Invitation> Invitations) : BallotBoxCommand;

/// <summary>Hands in a ballot. The voter is who acts; the service stores the paper's slips apart when this is accepted.</summary>
public sealed record CastBallot(BallotPaper Paper) : BallotBoxCommand;

/// <summary>Makes the window longer, once.</summary>
/// <param name="Reason">Why; compulsory.</param>
public sealed record ExtendBox(string Reason) : BallotBoxCommand;

/// <summary>Seals the box when the window is over, or when everyone has voted.</summary>
/// <param name="SlipsDigest">A digest of all stored slips.</param>
public sealed record CloseBox(string SlipsDigest) : BallotBoxCommand;

/// <summary>What the rules need to know besides the box itself.</summary>
/// <param name="Unit">Whose box.</param>
/// <param name="Period">For which quarter or year.</param>
/// <param name="Terms">The scheme's terms; read at the opening only, afterwards the box keeps its own.</param>
public sealed record BallotBoxFacts(UnitId Unit, AppraisalPeriod Period, BallotTerms Terms);
