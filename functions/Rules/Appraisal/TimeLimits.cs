namespace PerfServerless.Rules.Appraisal;

/// <summary>How long each procedure may take, in working days (WD). All assumed; each is a setting of the scheme.</summary>
public sealed record TimeLimits
{
    /// <summary>The scheme is frozen this many WD before the period.</summary>
    public int SchemeLead { get; init; } = 10;

    /// <summary>The roster is locked this many WD after the period's start.</summary>
    public int Roster { get; init; } = 5;

    /// <summary>The hour of the last working day at which a week's record is due (China time).</summary>
    public int WeekHour { get; init; } = 18;

    /// <summary>WD of grace for a week's record.</summary>
    public int WeekGrace { get; init; } = 1;

    /// <summary>The monthly report, WD after the month.</summary>
    public int Month { get; init; } = 3;

    /// <summary>The leader's review, WD after the report.</summary>
    public int Review { get; init; } = 5;

    /// <summary>The attendance sheet, WD after the month.</summary>
    public int Attendance { get; init; } = 5;

    /// <summary>For disputing a sheet, WD after it was put to the person.</summary>
    public int AttendanceDispute { get; init; } = 3;

    /// <summary>Points and negative entries, WD after the period.</summary>
    public int Points { get; init; } = 5;

    /// <summary>Scores, WD after the inputs close.</summary>
    public int Score { get; init; } = 3;

    /// <summary>The committee's decision, WD after the scores.</summary>
    public int Decision { get; init; } = 5;

    /// <summary>The organisation department's approval, WD after the decision.</summary>
    public int Approval { get; init; } = 5;

    /// <summary>Publication (公示), at least this many WD.</summary>
    public int Publication { get; init; } = 5;

    /// <summary>An internal objection, WD after the publication's end.</summary>
    public int Objection { get; init; } = 2;

    /// <summary>The answer to it, WD after it was lodged.</summary>
    public int ObjectionAnswer { get; init; } = 5;

    /// <summary>Signing for the written notice of the grade, WD after it was served.</summary>
    public int Signing { get; init; } = 5;

    /// <summary>Filing and use, WD after the last objection could be lodged.</summary>
    public int Filing { get; init; } = 10;

    /// <summary>An overdue duty rises one of the five levels every so many WD.</summary>
    public int EscalationInterval { get; init; } = 3;
}
