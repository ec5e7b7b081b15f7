using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Points;
using static PerfServerless.Rules.Tests.Points.AdjustmentStory;

namespace PerfServerless.Rules.Tests.Points;

public class PointsProperties
{
    private static readonly AdjustmentCommand[] Commands =
    [
        new ProposeAdjustment(Bonus), new ProposeAdjustment(Veto), new GiveStatement("没有意见"), new GiveStatement("有异议"), Accept, Accept, Approve, Approve,
        new ReviewByDiscipline(false, "证据不足"), new WithdrawAdjustment(), new RequestRevocation("撤销"), new RevokeAdjustment("属实"),
    ];

    [Fact]
    public void A_repeated_command_changes_nothing_and_what_counts_was_approved_by_two_and_heard()
    {
        int approved = 0, revoked = 0;
        var facts = new AdjustmentStory().Facts;
        Play.Always(
            Play.Steps([Person, Proposer, Discipline, Approver, Other], Commands, count: 80, mostHours: 6), ProposedAt, AdjustmentState.None,
            (state, command, occasion) => Adjustment.Decide(state, command, facts, occasion), Adjustment.Evolve,
            (_, state, _) =>
            {
                revoked += state.Status == AdjustmentStatus.Revoked ? 1 : 0;
                if (!state.Counts)
                    return;
                approved++;
                var hands = new[] { state.Review!.By, state.Decision!.By };
                Assert.Equal(2, hands.Distinct().Count());
                Assert.DoesNotContain(Person, hands);
                Assert.DoesNotContain(state.ProposedBy, hands);
                Assert.True(state.IsHeard(state.Decision.At));
            });
        Assert.True(approved > 0 && revoked > 0, "The play never came to an approval or a revocation.");
    }

    /// <summary>Fault 6 of the peers: deductions pushed out of an item's range.</summary>
    [Fact]
    public void Fault_6_points_never_count_beyond_their_range_however_many_entries_there_are() =>
        Prop.ForAll(Gen.Choose(-1000, 1000).Select(cents => cents / 100m).ListOf().ToArbitrary(), values =>
        {
            var total = PointsTotal.Of(values, new PointsTerms(10, 10));
            return total.Sum == values.Sum() && Math.Abs(total.Counted) <= 10 && (Math.Abs(total.Sum) > 10 || total.Counted == total.Sum);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Deductions_stop_at_the_cap()
    {
        Assert.Equal(new(-17.5m, -10), PointsTotal.Of([-10, -7.5m], new(10, 10)));
        Assert.Equal(new(0, 0), PointsTotal.Of([], new(10, 10)));
    }

    [Fact]
    public void Every_event_is_named_and_survives_being_stored()
    {
        StoredForm.MustNameEveryEvent<AdjustmentEvent>();
        StoredForm.MustNameEveryEvent<AdjustmentSubject>();
        StoredForm.MustSurvive(new AdjustmentStory().Decide(Proposer, new ProposeAdjustment(Veto), ProposedAt).Events);
    }
}
