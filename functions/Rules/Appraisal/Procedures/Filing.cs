using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 12, 归档与结果运用.</summary>
internal static class Filing
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 12,
        Name = new("归档与结果运用", "Filing and use"),
        Actor = new("县委组织部、财政、单位", "Organisation department, finance, unit"),
        Level = ResponsibilityLevel.OrganisationDepartment,
        Help = new("没有未了结的内部异议后归档，结果用于选拔、评优、奖金和培训。确认后 10 个工作日内完成；法定复核不影响归档。", "Filed once no internal objection is open; the result reaches promotion, honours, bonus and training. Within 10 working days; a statutory review does not block it."),
        LeavesBehind = new("档案、表格、奖金和培训名单", "An archive entry, forms, bonus and training lists"),
        Source = Cite.Pilot(5),
        Duties = time => [Duty.By(12, "", time.AfterPeriod(Publication.Last(time) + time.Limits.Filing), ResponsibilityLevel.OrganisationDepartment)],
        Done = (_, state, _) => state.Participation is Participation.Excluded or Participation.NoGrade || state.FiledAt is not null,
    };
}
