using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 7, 加减分与负面清单.</summary>
internal static class PointsAndNegativeList
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 7,
        Name = new("加减分与负面清单", "Points and negative list"),
        Actor = new("申报人 → 纪检/人事 → 县委组织部", "Applicant, discipline reviewer, organisation department"),
        Level = ResponsibilityLevel.Administrator,
        Help = new("加减分和负面清单须有事由、证据和文号，由两个不同的人审核，并告知本人听取意见。事由发生后 10 个工作日内申报，考核期结束后 5 个工作日内审结。", "Points and negative entries need an event, its evidence and a document number, two different approvers, and the person heard. Proposed within 10 working days of the event, settled within 5 after the period."),
        LeavesBehind = new("审定的加减分和负面清单", "Approved entries"),
        Source = Cite.Pilot(2),
        Duties = time => [Duty.By(7, "", time.AfterPeriod(time.Limits.Points), ResponsibilityLevel.Administrator)],
        Done = (_, _, record) => record.AdjustmentsSettled,
    };
}
