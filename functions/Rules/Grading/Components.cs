using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Grading;

/// <summary>The five components of a score, each 0–100 or missing (<c>null</c>), and the points.</summary>
internal static class Components
{
    private const decimal Full = 100;

    public static Explanation Records(ScoreInputs inputs, RecordTerms terms)
    {
        var required = inputs.Weeks.Required + inputs.Months.Required;
        IReadOnlyList<Explanation> parts =
        [
            Made(new("周工作纪实", "Weekly records"), inputs.Weeks, terms),
            Made(new("月工作汇报", "Monthly reports"), inputs.Months, terms),
        ];
        return new(new("工作纪实与汇报", "Records and reports"), required == 0 ? null : parts.Sum(part => part.Value) / required,
            new($"各次得分之和除以应报 {required} 次；免报的不计入。", $"What the records earned, divided by the {required} asked for; exempt ones are not asked for."),
            Cite.Setting("records.score"), parts);
    }

    public static Explanation Review(ScoreInputs inputs) => new(
        new("领导点评", "Leader review"),
        inputs.Reviews.Count == 0 ? null : inputs.Reviews.Sum(review => review.Score) / inputs.Reviews.Count,
        new($"{inputs.Reviews.Count} 次点评的平均。", $"The mean of {inputs.Reviews.Count} reviews."), Cite.Setting("score.weights"),
        [.. inputs.Reviews.OrderBy(review => review.Month).ThenBy(review => review.Score).Select(review => Explanation.Leaf(
            new($"{review.Month} 点评", $"Review of {review.Month}"), review.Score, new("主管领导评分。", "The supervisor's score."), Cite.Setting("score.weights")))]);

    public static Explanation Ballots(ScoreInputs inputs) => inputs.Ballots ?? Explanation.Leaf(
        new("民主测评", "Democratic evaluation"), null, new("本期未进行民主测评。", "No evaluation was held."), Cite.Setting("score.missing"));

    public static Explanation Attendance(ScoreInputs inputs, AttendanceTerms terms)
    {
        var sheet = inputs.Attendance;
        var late = Deduction(new("迟到早退", "Late or gone early"), sheet.Late, terms.Late, "attendance.score");
        var absent = Deduction(new("旷工（天）", "Days absent without leave"), sheet.AbsentDays, terms.AbsentDay, "attendance.score");
        return sheet.HasSheet
            ? FullLess(new("日常考勤", "Attendance"), "attendance.score", late, absent)
            : Explanation.Leaf(new("日常考勤", "Attendance"), null, new("没有核定的考勤表。", "There is no confirmed sheet."), Cite.Setting("score.missing"));
    }

    public static Explanation Discipline(ScoreInputs inputs, DisciplineTerms terms) => inputs.Negatives is not { } count
        ? Explanation.Leaf(new("负面清单", "Negative list"), null, new("本期负面清单尚未核定。", "The negative list of the period is not closed."), Cite.Setting("score.missing"))
        : FullLess(new("负面清单", "Negative list"), "negative.levels",
            Deduction(new("提示", "Notice"), count.Notices, terms.Notice, "negative.levels"),
            Deduction(new("限制", "Restriction"), count.Restrictions, terms.Restriction, "negative.levels"),
            Deduction(new("否决", "Veto"), count.Vetoes, terms.Veto, "negative.levels"));

    public static Explanation Points(ScoreInputs inputs, PointsTerms terms) => new(
        new("加减分", "Points"), Math.Clamp(inputs.Points.Sum(entry => entry.Points), -terms.Cap, terms.Cap),
        new($"各项之和，最多加减 {terms.Cap:0.##} 分。", $"Their sum, at most {terms.Cap:0.##} either way."), Cite.Setting("points.cap"),
        [.. inputs.Points.Select(entry => Explanation.Leaf(
            new(entry.Label, entry.Label), entry.Points, new("经两人审批的加减分。", "Points approved by two people."), Cite.Setting("points.cap")))]);

    private static Explanation Made(Bilingual label, RecordCount count, RecordTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count.Missing, label.En);
        return Explanation.Leaf(label, count.OnTime * terms.OnTime + count.LateApproved * terms.LateApproved,
            new($"按时 {count.OnTime} 次每次 {terms.OnTime:0.##}，补报获准 {count.LateApproved} 次每次 {terms.LateApproved:0.##}，缺 {count.Missing} 次每次 0。",
                $"{count.OnTime} in time at {terms.OnTime:0.##}, {count.LateApproved} late and approved at {terms.LateApproved:0.##}, {count.Missing} missing at 0."),
            Cite.Setting("records.score"));
    }

    private static Explanation Deduction(Bilingual label, decimal count, decimal each, string setting) => Explanation.Leaf(
        label, -count * each, new($"{count:0.##} 次，每次扣 {each:0.##} 分。", $"{count:0.##}, each costs {each:0.##}."), Cite.Setting(setting));

    /// <summary>However much is deducted, a component stays in its own range and takes nothing from another.</summary>
    private static Explanation FullLess(Bilingual label, string setting, params IReadOnlyList<Explanation> deductions) => new(
        label, Math.Clamp(Full + deductions.Sum(deduction => deduction.Value ?? 0), 0, Full),
        new("100 分减去扣分，不低于 0 分。", "100 less the deductions, not below 0."), Cite.Setting(setting), deductions);
}
