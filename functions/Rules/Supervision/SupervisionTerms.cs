namespace PerfServerless.Rules.Supervision;

/// <summary>The settings of supervision (督导). All assumed: neither the law nor the pilot fixes a figure.</summary>
public sealed record SupervisionTerms
{
    /// <summary>The settings in force.</summary>
    public static SupervisionTerms Current { get; } = new();

    /// <summary>An inspection is made by at least so many inspectors (<c>supervision.team</c>).</summary>
    public int Inspectors { get; init; } = 2;

    /// <summary>发文机关代字 of the rectification notices (<c>rectification.number</c>).</summary>
    public string NumberPrefix { get; init; } = "太督改";

    /// <summary>Working days for putting right what was found, unless the notice says otherwise (<c>rectification.deadline</c>).</summary>
    public int RectificationDays { get; init; } = 10;

    /// <summary>The most working days a notice gives.</summary>
    public int LongestRectification { get; init; } = 60;

    /// <summary>Working days for checking again what was reported (<c>rectification.recheck-deadline</c>).</summary>
    public int RecheckDays { get; init; } = 5;

    /// <summary>An overdue notice rises one of the five levels every so many working days (<c>escalation.interval</c>).</summary>
    public int EscalationInterval { get; init; } = 3;

    /// <summary>Points that each overdue time limit takes from the unit's annual target (<c>supervision.target-points</c>).</summary>
    public decimal OverduePoints { get; init; } = 2;

    /// <summary>Points that each report sent back takes from it.</summary>
    public decimal SentBackPoints { get; init; } = 1;

    /// <summary>From where on a unit's figures are a signal.</summary>
    public SignalThresholds Signals { get; init; } = new();
}

/// <summary>The thresholds of the risk signals (<c>supervision.signals</c>).</summary>
public sealed record SignalThresholds
{
    /// <summary>Records and reports done, of those asked for, 0–1: below it is a signal.</summary>
    public decimal Completion { get; init; } = 0.90m;

    /// <summary>Records and reviews done in time, of those asked for, 0–1: below it is a signal.</summary>
    public decimal Timeliness { get; init; } = 0.85m;

    /// <summary>Voters who voted, of those invited, 0–1: below it is a signal.</summary>
    public decimal Turnout { get; init; } = 0.70m;

    /// <summary>Weeks that the oldest item has been carried: from it on it is a signal.</summary>
    public int CarriedWeeks { get; init; } = 4;

    /// <summary>Overdue duties still not done: from it on they are a signal.</summary>
    public int OverdueDuties { get; init; } = 3;

    /// <summary>The least number of grades of which anything can be said.</summary>
    public int LeastGrades { get; init; } = 5;
}
