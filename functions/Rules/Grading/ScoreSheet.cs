using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>A person's score of a quarter (量化得分), with everything that made it.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Period">Of which quarter.</param>
/// <param name="Total">0 to the scheme's maximum, two places; <c>null</c> is no score, which is not 0.</param>
/// <param name="Records">工作纪实与汇报, 0–100, not rounded; <c>null</c> when missing, as the four below.</param>
/// <param name="Review">领导点评.</param>
/// <param name="Ballots">民主测评.</param>
/// <param name="Attendance">日常考勤.</param>
/// <param name="Discipline">负面清单.</param>
/// <param name="Points">加减分 after the cap.</param>
/// <param name="Tree">Where the total comes from, down to what was counted.</param>
public sealed record ScoreSheet(
    PersonId Person, Quarter Period, decimal? Total, decimal? Records, decimal? Review, decimal? Ballots,
    decimal? Attendance, decimal? Discipline, decimal Points, Explanation Tree);
