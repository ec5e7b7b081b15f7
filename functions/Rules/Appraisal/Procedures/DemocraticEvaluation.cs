using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 8, 民主测评.</summary>
internal static class DemocraticEvaluation
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 8,
        Name = new("民主测评", "Democratic evaluation"),
        Actor = new("A、B、C 三类测评人", "Invited voters of classes A, B and C"),
        Level = ResponsibilityLevel.Administrator,
        Help = new("受邀人员按德、能、勤、绩、廉逐项评分，每人一票，不评自己。考核期结束后 5 个工作日内投票，可延长一次 3 个工作日；投票人与选票分开保存。", "Invited voters mark five aspects, one ballot each and not for themselves. The box is open 5 working days, extended once by 3; who voted and what was voted are kept apart."),
        LeavesBehind = new("封存的选票和投票率", "Sealed ballots and the turnout"),
        Source = Cite.Pilot(2),
        Duties = time => [Duty.By(8, "", time.AfterPeriod(time.Terms.Ballots.WindowDays + time.Terms.Ballots.ExtensionDays), ResponsibilityLevel.Administrator)],
        Done = (_, _, record) => record.BallotsClosed,
    };
}
