using System.Text.Json;
using System.Text.Json.Serialization;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Tests.Grading;

public class RoundRepeatTests
{
    [Fact]
    public void Every_step_repeated_changes_nothing()
    {
        Rounds.Decided.Asks(Rounds.All).Nothing();
        Rounds.Approved.Asks(Rounds.All).Nothing();
        Rounds.Approved.Does(Rounds.Correction("p5", Grade.Good), "officer").Asks(Rounds.All).Nothing();
        Rounds.Approved.Asks(new ApproveRound(), "officer").Nothing();
        Rounds.Opened.Does(new DeclareRecusal(new("p1"))).Asks(new DeclareRecusal(new("p1"))).Nothing();
        Rounds.Decided.Does(new SendBackRound("理由不充分"), "officer").Asks(new SendBackRound("理由不充分"), "officer").Nothing();
    }

    [Fact]
    public void A_list_of_which_a_part_is_decided_records_the_rest_only()
    {
        var events = Rounds.Opened.Does(Rounds.Give("p1", Grade.Excellent)).Asks(Rounds.All).Events;
        Assert.Equal(5, Assert.IsType<GradesDecided>(Assert.Single(events)).Decisions.Count);
    }

    [Theory, InlineData(typeof(RoundEvent)), InlineData(typeof(BallotBoxEvent))]
    public void Every_event_has_its_own_name_for_good(Type stream)
    {
        var named = stream.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().ToList();
        Assert.Equal(stream.Assembly.GetTypes().Where(type => type.BaseType == stream).Select(type => type.Name).Order(), named.Select(one => (string)one.TypeDiscriminator!).Order());
    }

    [Fact]
    public void An_event_says_what_it_is()
    {
        var stored = JsonSerializer.Serialize<RoundEvent>(new RoundApproved(new("officer")));
        Assert.Equal("""{"$type":"RoundApproved","By":"officer"}""", stored);
    }
}
