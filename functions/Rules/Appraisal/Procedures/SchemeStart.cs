using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 1, 方案制定与启动.</summary>
internal static class SchemeStart
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 1,
        Name = new("方案制定与启动", "Scheme"),
        Actor = new("县委组织部、单位工作机构", "Organisation department, unit working body"),
        Level = ResponsibilityLevel.OrganisationDepartment,
        Help = new("组织部在考核期开始前 10 个工作日确定方案，各项权重之和为 100。启动后本期不再变动。", "The organisation department fixes the scheme 10 working days before the period; the weights sum to 100. Once started it does not change in the period."),
        LeavesBehind = new("本期冻结的方案", "A frozen version of the scheme"),
        Source = Cite.Setting("scheme.lead-time"),
        Duties = time => [Duty.By(1, "", time.Calendar.AddWorkingDays(time.Period.First, -time.Limits.SchemeLead), ResponsibilityLevel.OrganisationDepartment)],
        Done = (_, _, _) => true, // an appraisal is opened under a frozen scheme, or not at all
    };
}
