using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.NegativeList;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Points;

namespace PerfServerless.Rules.Tests.Points;

/// <summary>An entry on an event of Monday 6 July 2026, told act by act; July 2026 has no holidays.</summary>
internal sealed class AdjustmentStory
{
    public static readonly PersonId Person = new("zhang"), Proposer = new("head"), Discipline = new("discipline"), Approver = new("organisation"), Other = new("officer");
    public static readonly DateTimeOffset ProposedAt = At(7, 8);
    public static readonly DateTimeOffset HeardAt = At(7, 14, 0);
    public static readonly AdjustmentProposal Bonus = new(Person, new PointsSubject(2.5m), "获省级表彰", new(2026, 7, 6), "太组发〔2026〕12号", ["certificate.pdf"]);
    public static readonly AdjustmentProposal Veto = Bonus with { Subject = new NegativeEntry(NegativeLevel.Veto, new(2026, 7, 6), new(2026, 12, 31)), Event = "酒驾" };
    public static readonly ReviewByDiscipline Accept = new(true, "材料属实");
    public static readonly ApproveByOrganisation Approve = new(true, "同意");

    public AdjustmentState State { get; private set; } = AdjustmentState.None;

    public AdjustmentFacts Facts { get; init; } = new(new Quarter(2026, 3), new PointsTerms(10, 10), []);

    public static AdjustmentStory Proposed(AdjustmentProposal? proposal = null) =>
        new AdjustmentStory().Then(Proposer, new ProposeAdjustment(proposal ?? Bonus), ProposedAt);

    public static AdjustmentStory Stated() => Proposed().Then(Person, new GiveStatement("没有意见"), ProposedAt.AddHours(1));

    public static AdjustmentStory Reviewed() => Stated().Then(Discipline, Accept, ProposedAt.AddHours(2));

    public static AdjustmentStory Approved(AdjustmentProposal? proposal = null) =>
        Proposed(proposal).Then(Discipline, Accept, ProposedAt.AddHours(2)).Then(Approver, Approve, HeardAt);

    public static AdjustmentStory RevocationAsked() => Approved().Then(Proposer, new RequestRevocation("表彰被撤销"), HeardAt.AddDays(20));

    public static DateTimeOffset At(int month, int day, int hour = 9) => ChinaTime.At(new(2026, month, day), new(hour, 0));

    public Decision<AdjustmentEvent> Decide(PersonId by, AdjustmentCommand command, DateTimeOffset at) =>
        Adjustment.Decide(State, command, Facts, new(by, at, WorkCalendar.Published));

    public AdjustmentStory Then(PersonId by, AdjustmentCommand command, DateTimeOffset at)
    {
        State = Decide(by, command, at).MustAccept().Aggregate(State, Adjustment.Evolve);
        return this;
    }
}
