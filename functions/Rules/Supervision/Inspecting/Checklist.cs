using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Supervision.Inspecting;

/// <summary>The checklist of an inspection: that of the twelve procedures, unless the arrangement brings its own.</summary>
public static class Checklist
{
    /// <summary>One item for each of the twelve procedures, in their order.</summary>
    public static IReadOnlyList<ChecklistItem> OfProcedures { get; } =
    [
        new("1", new("考核方案按期定稿并向全体参评人员公布", "The scheme was settled in time and made known to all who take part"), Cite.Setting("scheme.lead-time")),
        new("2", new("参评名单按期核定，每人状态和原因属实", "The roster was settled in time, each status and reason true"), Cite.Setting("roster.one-status")),
        new("3", new("周工作纪实按时填写，事项逐项销号或说明结转原因", "Weekly records are made in time, each item closed or carried on with a reason"), Cite.Setting("week.deadline")),
        new("4", new("月工作汇报按时提交，内容与周纪实相符", "Monthly reports are sent in time and agree with the weekly records"), Cite.Setting("month.deadline")),
        new("5", new("主管领导按时点评，评语具体，不搞平均打分", "Leaders review in time, with words to the point and scores that differ"), Cite.Setting("review.deadline")),
        new("6", new("考勤表按时核定并经本人确认，请假手续齐全", "Attendance sheets are settled in time and confirmed, leave papers complete"), Cite.Setting("attendance.deadline")),
        new("7", new("加减分和负面清单有依据、有佐证，已告知本人", "Points and negative entries have their document and evidence, and the person was told"), Cite.Setting("points.two-people")),
        new("8", new("民主测评范围合规，投票率达标，无代投", "The democratic evaluation invited whom it should, reached its quorum, and nobody voted for another"), Cite.Setting("ballots.quorum")),
        new("9", new("量化得分可逐项说明，数据来源完整", "Each score can be explained and its inputs are complete"), Cite.Setting("score.missing")),
        new("10", new("等次由集体研究审定，优秀不超比例，回避到位", "Grades were decided together, within the quota, with recusal"), Cite.Setting("grade.recusal")),
        new("11", new("结果公示期满足规定，通知书已送达签收", "Grades were published long enough, the notices served and signed for"), Cite.Setting("publication.days")),
        new("12", new("考核结果按期归档，并用于奖金、培训和谈话", "Results were filed in time and used for bonus, training and talks"), Cite.Setting("filing.deadline")),
    ];

    /// <summary>Items that a special inspection brings along, numbered in their order.</summary>
    public static IReadOnlyList<ChecklistItem> Of(IReadOnlyList<string> texts) => texts.Count == 0 ? OfProcedures
        : [.. texts.Select((text, index) => new ChecklistItem($"{index + 1}", new(text, text), Cite.Setting("supervision.checklist")))];
}
