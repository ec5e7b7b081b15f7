using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>All that a person's score of a quarter is made of. The same inputs always give the same score.</summary>
public sealed record ScoreInputs
{
    /// <summary>Whose score.</summary>
    public required PersonId Person { get; init; }

    /// <summary>Of which quarter.</summary>
    public required Quarter Period { get; init; }

    /// <summary>周工作纪实: the weeks asked for; exempt weeks are not among them.</summary>
    public RecordCount Weeks { get; init; } = new(0, 0, 0);

    /// <summary>月工作汇报: the months asked for.</summary>
    public RecordCount Months { get; init; } = new(0, 0, 0);

    /// <summary>领导点评: the scores given.</summary>
    public IReadOnlyList<MonthScore> Reviews { get; init; } = [];

    /// <summary>民主测评: the tally; <c>null</c> when no box was opened.</summary>
    public Explanation? Ballots { get; init; }

    /// <summary>日常考勤: what the confirmed sheets say.</summary>
    public AttendanceCount Attendance { get; init; } = new(0, 0, false);

    /// <summary>负面清单: the entries in force; <c>null</c> while the list of the period is not closed.</summary>
    public NegativeCount? Negatives { get; init; } = new(0, 0, 0);

    /// <summary>加减分: the approved entries.</summary>
    public IReadOnlyList<ApprovedPoints> Points { get; init; } = [];
}

/// <summary>How many records were asked for and how many were made; what is neither in time nor approved is missing.</summary>
/// <param name="Required">Asked for.</param>
/// <param name="OnTime">Made in time, grace included.</param>
/// <param name="LateApproved">Made late and approved.</param>
public sealed record RecordCount(int Required, int OnTime, int LateApproved)
{
    /// <summary>Not made, or made late without approval.</summary>
    public int Missing => Required - OnTime - LateApproved;
}

/// <summary>A leader's score of a month.</summary>
/// <param name="Month">Which month.</param>
/// <param name="Score">0–100.</param>
public sealed record MonthScore(Month Month, decimal Score);

/// <summary>What attendance costs; leave of any kind is not among it.</summary>
/// <param name="Late">Times late or gone early.</param>
/// <param name="AbsentDays">Days absent without leave (旷工); halves are possible.</param>
/// <param name="HasSheet">Whether there is a confirmed sheet at all.</param>
public sealed record AttendanceCount(int Late, decimal AbsentDays, bool HasSheet);

/// <summary>Entries in the negative list whose influence reaches the period.</summary>
/// <param name="Notices">提示.</param>
/// <param name="Restrictions">限制.</param>
/// <param name="Vetoes">否决.</param>
public sealed record NegativeCount(int Notices, int Restrictions, int Vetoes);

/// <summary>An approved entry of points.</summary>
/// <param name="Label">For what.</param>
/// <param name="Points">Given, or taken when below 0.</param>
public sealed record ApprovedPoints(string Label, decimal Points);
