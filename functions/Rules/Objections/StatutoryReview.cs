using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Objections;

/// <summary>复核 (公务员法 art. 95 and 96): the deciding body looks again, and answers in writing.</summary>
internal static class StatutoryReview
{
    public static Decision<ObjectionEvent> Request(ObjectionState state, RequestReview command, ObjectionFacts facts, Occasion occasion)
    {
        if (state.Review is { } known && known.Person == occasion.By && known.Grounds.SameAs(command.Grounds))
            return Decision<ObjectionEvent>.Nothing;
        return Requesting(state, command, facts, occasion) is { } refusal
            ? refusal
            : new ReviewRequested(facts.Person, facts.Period, state.Grade ?? facts.Grade, command.Grounds, occasion.At);
    }

    public static Decision<ObjectionEvent> Decide(ObjectionState state, DecideReview command, ObjectionFacts facts, Occasion occasion)
    {
        if (state.ReviewDecision is { } known && known.By == occasion.By && known.Ruling == command.Ruling)
            return Decision<ObjectionEvent>.Nothing;
        return Deciding(state, command, facts, occasion) is { } refusal
            ? refusal
            : new ReviewDecided(command.Ruling, occasion.By, occasion.At);
    }

    public static Decision<ObjectionEvent> Serve(ObjectionState state, ServeReviewDecision command, Occasion occasion)
    {
        if (state.ReviewServed?.ReceivedOn == command.ReceivedOn)
            return Decision<ObjectionEvent>.Nothing;
        return Serving(state, command, occasion) is { } refusal
            ? refusal
            : new ReviewDecisionServed(command.ReceivedOn, occasion.By);
    }

    /// <summary>Whether the statutory stages lie open to this person for this grade.</summary>
    public static Refusal? OutOfScope(ObjectionFacts facts) =>
        facts.StatutoryScope ? null
            : new("statutory-review-out-of-scope", new("该考核结果不属于法定复核、申诉范围。", "The law opens no review or appeal for this grade."), facts.Entitlement);

    private static Refusal? Requesting(ObjectionState state, RequestReview command, ObjectionFacts facts, Occasion occasion)
    {
        if ((ObjectionRefusals.OwnCause(facts, occasion, facts.Entitlement) ?? OutOfScope(facts)) is { } refusal)
            return refusal;
        if (state.Review is not null)
            return new("statutory-review-exists", new("您已申请过复核。", "You have already requested a review."), facts.Entitlement);
        if (state.Appeal is not null)
            return new("statutory-review-after-appeal", new("已提出申诉，不再复核。", "You have appealed: a review no longer follows."), facts.Entitlement);
        var limit = ObjectionClocks.ReviewRequest(state, facts, occasion.Calendar);
        return occasion.At >= limit.Due
            ? new("statutory-review-late", new($"申请复核的期限已于 {limit.LastDay:yyyy-MM-dd} 届满。", $"The time to request a review ended on {limit.LastDay:yyyy-MM-dd}."), limit.Source)
            : ObjectionRefusals.Grounds(command.Grounds, facts.Entitlement);
    }

    private static Refusal? Deciding(ObjectionState state, DecideReview command, ObjectionFacts facts, Occasion occasion)
    {
        if (ObjectionRefusals.Open(state, ObjectionStage.Review) is { } refusal)
            return refusal;
        return facts.Person == occasion.By
            ? new("statutory-review-own", new("不能决定自己的复核。", "Nobody decides their own review."), facts.Handling)
            : RulingRefusals.Of(command.Ruling, state, facts.Handling, facts.Handling);
    }

    private static Refusal? Serving(ObjectionState state, ServeReviewDecision command, Occasion occasion)
    {
        if (state.ReviewDecision is not { } decided)
            return new("statutory-review-not-decided", new("复核决定尚未作出，不能送达。", "The review is not decided: there is nothing to serve."), Law.Cite.CivilServantLaw(96));
        if (state.ReviewServed is not null)
            return new("statutory-review-served", new("复核决定已送达，送达日期不能修改。", "The decision was served; the date is not edited."), Law.Cite.Setting("correction.version"));
        return command.ReceivedOn < ChinaTime.DateOf(decided.At) || command.ReceivedOn > occasion.Today
            ? new("statutory-review-served-date", new("收到日期须在复核决定作出之后，且不晚于今天。", "It was received on or after the day it was decided, and not after today."), Law.Cite.CivilServantLaw(95)) { Field = "receivedOn" }
            : null;
    }
}
