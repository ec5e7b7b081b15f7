namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>四、下一步要求: what always holds, and what this period's figures add to it.</summary>
internal static class Demands
{
    public static IReadOnlyList<Statement> Of(BulletinFigures figures)
    {
        var limits = figures.Thresholds;
        List<(string, string)> said =
        [
            ("压实工作责任", "各单位主要负责人要切实履行责任，督促工作人员按时填报周工作纪实和月工作汇报，主管领导及时点评，做到周五逐项销号、不积压。"),
        ];
        if (figures.Units.Any(unit => unit.Weeks.Rate < limits.Completion || unit.Reviews.Rate < limits.Completion || unit.OverdueDuties > 0))
            said.Add(("抓好问题整改", "存在上述问题的单位要对照附件逐项查找原因，尽快补齐短板、办结逾期事项，管理员做好跟踪提醒。"));
        if (figures.Supervision.Any(unit => unit.Named.Any()))
            said.Add(("严肃督导纪律", "被点名的单位要立即报送整改情况；逾期和退回的扣分计入单位年度目标责任考核。"));
        said.Add(figures.Period.Kind switch
        {
            ReportingKind.Month => ("持续跟踪问效", "下月继续开展督导检查，结果纳入下期通报。"),
            ReportingKind.Quarter => ("用好考核结果", "各单位要及时向本人反馈考核结果，把季度结果作为年度考核、评先评优和教育培训的依据。"),
            _ => ("强化结果运用", "年度考核结果按规定用于干部选拔任用、评先评优、绩效奖金分配和教育培训，各单位要认真总结经验，安排好下一年度工作。"),
        });
        return Statement.Numbered(said);
    }
}
