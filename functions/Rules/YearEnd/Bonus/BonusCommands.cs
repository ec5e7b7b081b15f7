namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>What can be asked of a period's bonus.</summary>
public abstract record BonusCommand;

/// <summary>Drafts the scheme, or drafts it anew.</summary>
public sealed record DraftBonus(BonusTerms Terms) : BonusCommand;

/// <summary>Asks that the draft be frozen.</summary>
public sealed record AskFreeze : BonusCommand;

/// <summary>Approves it: the second person.</summary>
public sealed record ApproveFreeze : BonusCommand;

/// <summary>Turns a frozen scheme back into a draft before it is settled.</summary>
public sealed record ReopenBonus(string Reason) : BonusCommand;

/// <summary>Computes the list, once.</summary>
public sealed record SettleBonus : BonusCommand;

/// <summary>Computes what grades that changed since make due.</summary>
public sealed record DraftSupplement(string DocumentNumber) : BonusCommand;

/// <summary>Drops a supplement that was not approved.</summary>
public sealed record DropSupplement : BonusCommand;

/// <summary>Approves it: the second person.</summary>
public sealed record ApproveSupplement : BonusCommand;

/// <summary>Takes the list out as a file.</summary>
public sealed record ExportBonusList : BonusCommand;

/// <summary>What the rules need to know besides the bonus itself.</summary>
/// <param name="Period">The period.</param>
/// <param name="Candidates">Everyone with a result in the period, as grades stand now; read only where a command computes.</param>
public sealed record BonusFacts(BonusPeriod Period, IReadOnlyList<BonusCandidate> Candidates);
