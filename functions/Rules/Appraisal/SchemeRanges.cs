using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Appraisal;

/// <summary>
/// The ranges of a scheme's settings. A frozen scheme cannot be mended, so one that no clock can be laid out for, or no
/// score computed from, is refused while it is drafted.
/// </summary>
internal static class SchemeRanges
{
    private const int LongestLimit = 60, ShortestPublication = 5;

    public static Refusal? Of(SchemeTerms terms) =>
        Limits(terms.TimeLimits, terms.Ballots) ? Figures(terms) ? null
            : new("scheme-figures", new("方案中的分值、权重应在 0 至 100 之间，最高分在 100 至 200 之间。", "A scheme's figures and weights lie between 0 and 100, its maximum score between 100 and 200."), Cite.Setting("scheme.ranges")) { Field = "terms" }
            : new("scheme-time-limits", new($"各项期限应为 0 至 {LongestLimit} 个工作日，公示不少于 {ShortestPublication} 个工作日，截止时间应在 0 至 23 点。", $"Each time limit is 0 to {LongestLimit} working days, a publication at least {ShortestPublication}, and the hour 0 to 23."), Cite.Setting("scheme.ranges")) { Field = "terms.timeLimits" };

    private static bool Limits(TimeLimits limits, BallotTerms ballots) =>
        limits is { WeekHour: >= 0 and <= 23, Publication: >= ShortestPublication, EscalationInterval: >= 1 } && ballots.WindowDays >= 1
        && new[]
        {
            limits.SchemeLead, limits.Roster, limits.WeekGrace, limits.Month, limits.Review, limits.Attendance, limits.AttendanceDispute, limits.Points,
            limits.Score, limits.Decision, limits.Approval, limits.Publication, limits.Objection, limits.ObjectionAnswer, limits.Signing, limits.Filing,
            limits.EscalationInterval, ballots.WindowDays, ballots.ExtensionDays,
        }.All(days => days is >= 0 and <= LongestLimit);

    private static bool Figures(SchemeTerms terms) =>
        terms is { MaximumScore: >= 100 and <= 200, NewEntrantMonths: >= 0 and <= 24, Points.WindowDays: >= 0 and <= LongestLimit, Review.SendBackLimit: >= 0 and <= 100 }
        && terms.Ballots is { QuorumShare: >= 0 and <= 1, QuorumCount: >= 0 and <= 1000, MinimumClass: >= 0 and <= 1000, TrimFrom: >= 0 and <= 1000 }
        && new[]
        {
            terms.Weights.Records, terms.Weights.Review, terms.Weights.Ballots, terms.Weights.Attendance, terms.Weights.Discipline,
            terms.Bands.Excellent, terms.Bands.Good, terms.Bands.Fair, terms.Records.OnTime, terms.Records.LateApproved,
            terms.Review.CommentBelow, terms.Review.CommentAbove, terms.Attendance.Late, terms.Attendance.AbsentDay,
            terms.Discipline.Notice, terms.Discipline.Restriction, terms.Discipline.Veto, terms.Points.Cap,
            terms.Ballots.WeightA, terms.Ballots.WeightB, terms.Ballots.WeightC,
        }.All(figure => figure is >= 0 and <= 100)
        && terms.Ballots.WeightA + terms.Ballots.WeightB + terms.Ballots.WeightC == 100;
}
