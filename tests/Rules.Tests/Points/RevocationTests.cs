using PerfServerless.Rules.Points;
using static PerfServerless.Rules.Tests.Points.AdjustmentStory;

namespace PerfServerless.Rules.Tests.Points;

public class RevocationTests
{
    private static readonly DateTimeOffset Later = HeardAt.AddDays(21);
    private static readonly RevokeAdjustment Revoke = new("情况属实");

    [Fact]
    public void A_revoked_entry_no_longer_counts_and_its_event_is_free_again()
    {
        var state = RevocationAsked().Then(Other, Revoke, Later).State;
        Assert.Equal((AdjustmentStatus.Revoked, false, false), (state.Status, state.Counts, state.IsLive));
    }

    [Fact]
    public void Asking_changes_nothing_yet() => Assert.True(RevocationAsked().State.Counts);

    [Fact]
    public void Neither_who_asked_nor_the_person_nor_the_first_approver_revokes() =>
        Assert.All([Proposer, Person, Approver], by => RevocationAsked().Decide(by, Revoke, Later).MustRefuse("revocation-approver"));

    [Fact]
    public void A_revocation_is_asked_for_first_and_once()
    {
        Approved().Decide(Other, Revoke, Later).MustRefuse("revocation-not-asked");
        RevocationAsked().Decide(Other, new RequestRevocation("另一理由"), Later).MustRefuse("revocation-pending");
    }

    [Fact]
    public void Only_an_approved_entry_is_revoked()
    {
        Reviewed().Decide(Proposer, new RequestRevocation("理由"), Later).MustRefuse("revocation-not-approved");
        Reviewed().Decide(Other, Revoke, Later).MustRefuse("revocation-not-approved");
    }

    [Fact]
    public void Asking_and_revoking_need_a_reason()
    {
        Approved().Decide(Proposer, new RequestRevocation(""), Later).MustRefuse("adjustment-reason");
        RevocationAsked().Decide(Other, new RevokeAdjustment(" "), Later).MustRefuse("adjustment-reason");
    }
}
