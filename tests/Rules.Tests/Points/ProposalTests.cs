using PerfServerless.Rules.Points;
using static PerfServerless.Rules.Tests.Points.AdjustmentStory;

namespace PerfServerless.Rules.Tests.Points;

/// <summary>A proposal of points on a day, and the code that refuses it.</summary>
public sealed record ProposalCase(
    string Name, DateOnly Today, string? Refused, decimal Value = 2, string Event = "获省级表彰", string EventDate = "2026-07-06",
    string DocumentNumber = "太组发〔2026〕12号", int Evidence = 1)
{
    public override string ToString() => Name;
}

public class ProposalTests
{
    public static TheoryData<ProposalCase> Cases => CaseTable.Read<ProposalCase>("points-proposals.json");

    [Theory, MemberData(nameof(Cases))]
    public void Proposals_are_accepted_or_refused_as_the_table_says(ProposalCase row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var proposal = new AdjustmentProposal(Person, new PointsSubject(row.Value), row.Event, DateOnly.Parse(row.EventDate),
            row.DocumentNumber, [.. Enumerable.Repeat("file.pdf", row.Evidence)]);
        var decision = new AdjustmentStory().Decide(Proposer, new ProposeAdjustment(proposal), At(row.Today.Month, row.Today.Day));
        if (row.Refused is null)
            decision.MustAccept();
        else
            decision.MustRefuse(row.Refused);
    }

    [Fact]
    public void A_blank_piece_of_evidence_is_none() =>
        new AdjustmentStory().Decide(Proposer, new ProposeAdjustment(Bonus with { Evidence = ["a.pdf", " "] }), ProposedAt).MustRefuse("adjustment-evidence");

    [Fact]
    public void Proposing_tells_the_person_by_the_same_act()
    {
        var events = new AdjustmentStory().Decide(Proposer, new ProposeAdjustment(Bonus), ProposedAt).MustAccept();
        Assert.IsType<AdjustmentProposed>(events[0]);
        Assert.Equal(new PersonTold(Person, ProposedAt, HeardAt), events[1]);
    }

    [Theory]
    [InlineData("太组发〔2026〕12号")]
    [InlineData("太组发 [2026] 12号 ")]
    [InlineData("太组发(2026)12号")]
    [InlineData("太组发【2026】12号")]
    public void No_event_counts_twice_however_its_number_is_typed(string number) =>
        new AdjustmentStory { Facts = Proposed().Facts with { Others = [Proposed().State.Key!] } }
            .Decide(Proposer, new ProposeAdjustment(Bonus with { DocumentNumber = number, Event = "换个说法" }), ProposedAt)
            .MustRefuse("adjustment-double");

    [Fact]
    public void Another_person_date_document_or_kind_is_another_event()
    {
        var story = new AdjustmentStory { Facts = Proposed().Facts with { Others = [Proposed().State.Key!] } };
        AdjustmentProposal[] others = [Bonus with { Person = Other }, Bonus with { EventDate = new(2026, 7, 7) }, Bonus with { DocumentNumber = "太组发〔2026〕13号" }, Veto];
        Assert.All(others, other => story.Decide(Proposer, new ProposeAdjustment(other), ProposedAt).MustAccept());
    }

    [Fact]
    public void A_proposal_is_not_edited() =>
        Proposed().Decide(Proposer, new ProposeAdjustment(Bonus with { Subject = new PointsSubject(9) }), ProposedAt).MustRefuse("adjustment-exists");
}
