using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Honours;

namespace PerfServerless.Rules.Tests.YearEnd.Honours;

public class TalkTests
{
    private static readonly PersonId Person = new("p1"), Leader = new("leader");
    private static readonly TalkHeld Held = new(Person, TalkGround.SlowProgress, new(2026, 8, 3), "项目进度滞后", "将加快推进", Leader);

    [Fact]
    public void A_talk_is_recorded_with_the_reply_and_signed_by_the_person()
    {
        var state = new TalkState(Held, null, null);
        Talk.Sign(TalkState.None, By(Person)).MustRefuse("talk-not-held");
        Talk.Sign(state, By(Leader)).MustRefuse("talk-others-signature");
        var signed = Talk.Sign(state, By(Person)).MustAccept().Aggregate(state, Talk.Evolve);
        Assert.True(signed.Complete);
        Talk.RefuseSignature(signed, "见证人", By(Leader)).MustChangeNothing();
    }

    [Fact]
    public void A_refusal_to_sign_is_recorded_by_the_other_side_with_a_witness()
    {
        var state = new TalkState(Held, null, null);
        Talk.RefuseSignature(state, "", By(Leader)).MustRefuse("talk-witness");
        Talk.RefuseSignature(state, "见证人", By(Person)).MustRefuse("talk-own-refusal");
        var refused = Talk.RefuseSignature(state, "见证人", By(Leader)).MustAccept().Aggregate(state, Talk.Evolve);
        Assert.True(refused.Complete);
        Talk.Sign(refused, By(Person)).MustChangeNothing();
    }

    [Fact]
    public void What_is_missing_is_refused_and_what_is_recorded_is_not_rewritten()
    {
        Talk.Hold(TalkState.None, Held, By(Leader)).MustAccept();
        Refuse(Held with { Person = Leader }, "talk-own");
        Refuse(Held with { Ground = 0 }, "talk-ground");
        Refuse(Held with { On = new(2026, 8, 11) }, "talk-in-future");
        Refuse(Held with { Content = " " }, "talk-content");
        Refuse(Held with { Reply = "" }, "talk-reply");
        Talk.Hold(new(Held, null, null), Held, By(Leader)).MustChangeNothing();
        Talk.Hold(new(Held, null, null), Held with { Content = "改写" }, By(Leader)).MustRefuse("talk-exists");
        StoredForm.MustNameEveryEvent<TalkEvent>();
        StoredForm.MustSurvive<TalkEvent>([Held]);
        static void Refuse(TalkHeld held, string code) => Talk.Hold(TalkState.None, held, By(Leader)).MustRefuse(code);
    }

    private static Occasion By(PersonId by) => new(by, ChinaTime.At(new(2026, 8, 10), new(9, 0)), WorkCalendar.Published);
}
