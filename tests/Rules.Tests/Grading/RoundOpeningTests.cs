using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Grading;

public class RoundOpeningTests
{
    [Fact]
    public void Opening_proposes_and_decides_nothing()
    {
        var round = Rounds.Opened;
        Assert.Equal((6, 2, RoundStage.Open), (round.Participants, round.Places, round.Stage));
        Assert.Equal([new UnitId("unit-1"), new UnitId("unit-2")], round.Units);
        Assert.Equal("p4 Good|p1 Excellent|p2 Excellent|p3 Good|p5 Fair|p6 ", string.Join('|', round.Proposals.Select(one => $"{one.Person} {one.Grade}")));
        Assert.Empty(round.Grades);
        Assert.Equal(6, round.Undecided().Count());
    }

    [Fact]
    public void Fault_3_small_units_share_places_that_none_has_alone()
    {
        var facts = Rounds.Facts with
        {
            Participants = new Dictionary<UnitId, int> { [new("u1")] = 1, [new("u2")] = 1, [new("u3")] = 1 },
            Candidates = [Rounds.One("p1", 95), Rounds.One("p2", 94), Rounds.One("p3", 93)],
        };
        Assert.Equal(1, RoundState.None.Does(new OpenRound(), facts: facts).Places);
    }

    [Fact]
    public void The_scheme_is_frozen_with_the_round()
    {
        var changed = Rounds.Later with { Terms = new() { ExcellentShare = 0.10m, Bands = new(99, 98, 97) } };
        Assert.Equal(Rounds.Facts.Terms, Rounds.Opened.Terms);
        Assert.Equal(2, Rounds.Opened.Does(Rounds.All, facts: changed).Excellent);
    }

    [Fact]
    public void A_round_opens_after_the_quarter_with_candidates_of_the_roster_each_once()
    {
        var end = ChinaTime.EndOf(new(2026, 3, 31));
        RoundState.None.Asks(new OpenRound(), at: end.AddTicks(-1), facts: Rounds.Facts).Refused("round-too-early");
        Assert.Single(RoundState.None.Asks(new OpenRound(), at: end, facts: Rounds.Facts).Events);
        RoundState.None.Asks(new OpenRound(), facts: Rounds.Later).Refused("round-no-candidates");
        RoundState.None.Asks(new OpenRound(), facts: Rounds.Facts with { Candidates = [Rounds.One("p1", 95), Rounds.One("p1", 94)] }).Refused("round-candidate-twice");
        RoundState.None.Asks(new OpenRound(), facts: Rounds.Facts with { Participants = new Dictionary<UnitId, int> { [new("u")] = 5 } }).Refused("round-participants");
    }

    [Fact]
    public void Nothing_else_can_happen_before_the_opening()
    {
        foreach (var command in new RoundCommand[] { Rounds.All, new DeclareRecusal(new("p1")), new ApproveRound(), new SendBackRound("x"), new StartPublication(), Rounds.Correction("p1", Grade.Good), new AddLateCandidate(new("p1"), Grade.Good, "x", new("y")), new ConfirmRound() })
            RoundState.None.Asks(command, facts: Rounds.Facts).Refused("round-not-open");
    }
}
