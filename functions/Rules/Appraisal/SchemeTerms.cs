namespace PerfServerless.Rules.Appraisal;

/// <summary>
/// What a scheme (考核方案) fixes for one period. Every default here is assumed, listed in <see cref="Law.Unwritten"/>, and
/// frozen with the scheme, so that an appraisal under way never feels a later change.
/// </summary>
public sealed record SchemeTerms
{
    /// <summary>Shares of the five components; they sum to 100.</summary>
    public Weights Weights { get; init; } = new(20, 35, 30, 10, 5);

    /// <summary>From which score each grade is proposed.</summary>
    public Bands Bands { get; init; } = new(90, 80, 60);

    /// <summary>The share of 优秀 in a pool, 0–0.40: at most what the pilot allows.</summary>
    public decimal ExcellentShare { get; init; } = 0.40m;

    /// <summary>The most and the least a score can be.</summary>
    public decimal MaximumScore { get; init; } = 110;

    /// <summary>Who entered within so many months before the period is a new entrant: commented on, not graded (assumed; <c>roster.new-entrant</c>).</summary>
    public int NewEntrantMonths { get; init; } = 3;

    /// <summary>Days allowed for each procedure.</summary>
    public TimeLimits TimeLimits { get; init; } = new();

    /// <summary>How weekly records and monthly reports count.</summary>
    public RecordTerms Records { get; init; } = new(100, 60);

    /// <summary>How a leader reviews.</summary>
    public ReviewTerms Review { get; init; } = new(60, 95, 2);

    /// <summary>How the democratic evaluation is held and counted.</summary>
    public BallotTerms Ballots { get; init; } = new();

    /// <summary>What attendance costs.</summary>
    public AttendanceTerms Attendance { get; init; } = new(2, 10);

    /// <summary>What an entry in the negative list costs in the discipline component.</summary>
    public DisciplineTerms Discipline { get; init; } = new(20, 50, 100);

    /// <summary>How points are given.</summary>
    public PointsTerms Points { get; init; } = new(10, 10);
}

/// <summary>Shares of the components in the score, in percent (assumed; <c>score.weights</c>).</summary>
/// <param name="Records">周工作纪实 and 月工作汇报.</param>
/// <param name="Review">领导点评.</param>
/// <param name="Ballots">民主测评.</param>
/// <param name="Attendance">日常考勤.</param>
/// <param name="Discipline">负面清单.</param>
public sealed record Weights(decimal Records, decimal Review, decimal Ballots, decimal Attendance, decimal Discipline)
{
    /// <summary>Must be 100.</summary>
    public decimal Sum() => Records + Review + Ballots + Attendance + Discipline;
}

/// <summary>The lowest score of each grade (assumed; <c>grade.bands</c>); below the last is 较差.</summary>
public sealed record Bands(decimal Excellent, decimal Good, decimal Fair);

/// <summary>Points for a record made in time, and for one made late and approved (assumed; <c>records.score</c>); a missing one gives 0.</summary>
public sealed record RecordTerms(decimal OnTime, decimal LateApproved);

/// <summary>A review's limits (assumed): a comment is compulsory below and above these scores; how often a report may be sent back.</summary>
public sealed record ReviewTerms(decimal CommentBelow, decimal CommentAbove, int SendBackLimit);

/// <summary>Deductions from 100 for each late arrival or early leaving, and for each day of absence without leave (旷工).</summary>
public sealed record AttendanceTerms(decimal Late, decimal AbsentDay);

/// <summary>Deductions from 100 for each entry of the three levels 提示, 限制, 否决 (assumed; <c>negative.levels</c>).</summary>
public sealed record DisciplineTerms(decimal Notice, decimal Restriction, decimal Veto);

/// <summary>Points (加减分): within how many working days of the event, and the most they may add or take in a period.</summary>
public sealed record PointsTerms(int WindowDays, decimal Cap);

/// <summary>Ballots (assumed): class weights in percent, least ballots of a class, quorum, trimming, window and extension in working days.</summary>
public sealed record BallotTerms
{
    /// <summary>Weight of class A, leaders.</summary>
    public decimal WeightA { get; init; } = 40;

    /// <summary>Weight of class B, peers.</summary>
    public decimal WeightB { get; init; } = 30;

    /// <summary>Weight of class C, those served.</summary>
    public decimal WeightC { get; init; } = 30;

    /// <summary>A class with fewer ballots merges into the next, so that nobody's vote can be read off.</summary>
    public int MinimumClass { get; init; } = 3;

    /// <summary>The quorum as a share of those invited.</summary>
    public decimal QuorumShare { get; init; } = 0.60m;

    /// <summary>The quorum's least number of ballots.</summary>
    public int QuorumCount { get; init; } = 5;

    /// <summary>From this many ballots in a class, one highest and one lowest are dropped.</summary>
    public int TrimFrom { get; init; } = 10;

    /// <summary>How many working days the box is open.</summary>
    public int WindowDays { get; init; } = 5;

    /// <summary>How many working days one extension adds.</summary>
    public int ExtensionDays { get; init; } = 3;
}
