using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Objections;

/// <summary>A limit that is running.</summary>
/// <param name="Stage">Of which stage.</param>
/// <param name="What">What must or may be done.</param>
/// <param name="LastDay">The last day; an act on it is in time.</param>
/// <param name="Provisional">Whether it reaches into a year whose calendar is not published.</param>
/// <param name="Source">The article or the setting.</param>
public sealed record ObjectionClock(ObjectionStage Stage, Bilingual What, DateOnly LastDay, bool Provisional, Citation Source)
{
    /// <summary>The instant at which the last day has wholly passed in China: the first that is too late.</summary>
    public DateTimeOffset Due => ChinaTime.EndOf(LastDay);
}

/// <summary>The limits of every stage, and those that now run. They are computed and not stored: a calendar published later moves them.</summary>
public static class ObjectionClocks
{
    /// <summary>The limits now running for this state; none once the appeal is decided.</summary>
    public static IReadOnlyList<ObjectionClock> Running(ObjectionState state, ObjectionFacts facts, WorkCalendar calendar)
    {
        var clocks = new List<ObjectionClock>();
        if (state.Stage == ObjectionStage.None)
            clocks.Add(Lodging(facts, calendar));
        if (state.IsOpen(ObjectionStage.Internal))
            clocks.Add(Answer(state, facts, calendar));
        if (facts.StatutoryScope)
            clocks.AddRange(Statutory(state, facts, calendar));
        return clocks;
    }

    private static IEnumerable<ObjectionClock> Statutory(ObjectionState state, ObjectionFacts facts, WorkCalendar calendar)
    {
        if (state.Appeal is not null)
            return state.Acceptance is not null && state.IsOpen(ObjectionStage.Appeal) ? [AppealDecision(state, facts, calendar)] : [];
        if (state.IsOpen(ObjectionStage.Review))
            return [ReviewDecision(state, facts, calendar)];
        if (state.ReviewDecision is not null)
            return state.ReviewServed is null ? [] : [AppealAfterReview(state, facts, calendar)];
        return state.Review is null
            ? [ReviewRequest(state, facts, calendar), AppealDirect(state, facts, calendar)]
            : [AppealDirect(state, facts, calendar)];
    }

    internal static ObjectionClock Lodging(ObjectionFacts facts, WorkCalendar calendar) =>
        InWorkingDays(new("提出异议", "Object"), facts.PublicationEnd, facts.Limits.Objection, calendar, Cite.Setting("objection.window"));

    internal static ObjectionClock Answer(ObjectionState state, ObjectionFacts facts, WorkCalendar calendar) =>
        InWorkingDays(new("答复异议", "Answer the objection"), ChinaTime.DateOf(state.Lodged!.At), facts.Limits.ObjectionAnswer, calendar, Cite.Setting("objection.answer"));

    internal static ObjectionClock ReviewRequest(ObjectionState state, ObjectionFacts facts, WorkCalendar calendar) =>
        InDays(ObjectionStage.Review, new("申请复核", "Request a review"), state.KnownSince(facts), facts.Law.ReviewRequest, calendar, facts.Entitlement);

    internal static ObjectionClock ReviewDecision(ObjectionState state, ObjectionFacts facts, WorkCalendar calendar) =>
        InDays(ObjectionStage.Review, new("作出复核决定", "Decide the review"), ChinaTime.DateOf(state.Review!.At), facts.Law.ReviewDecision, calendar, facts.Handling);

    internal static ObjectionClock AppealAfterReview(ObjectionState state, ObjectionFacts facts, WorkCalendar calendar) =>
        InDays(ObjectionStage.Appeal, new("对复核决定提出申诉", "Appeal against the review"), state.ReviewServed!.ReceivedOn, facts.Law.AppealAfterReview, calendar, facts.Entitlement);

    internal static ObjectionClock AppealDirect(ObjectionState state, ObjectionFacts facts, WorkCalendar calendar) =>
        InDays(ObjectionStage.Appeal, new("直接提出申诉", "Appeal directly"), state.KnownSince(facts), facts.Law.AppealDirect, calendar, facts.Entitlement);

    internal static ObjectionClock AppealDecision(ObjectionState state, ObjectionFacts facts, WorkCalendar calendar) =>
        InDays(ObjectionStage.Appeal, new("作出申诉处理决定", "Decide the appeal"), ChinaTime.DateOf(state.Acceptance!.At),
            facts.Law.AppealDecision + (state.Extension is null ? 0 : facts.Law.AppealExtension), calendar, facts.Handling);

    private static ObjectionClock InWorkingDays(Bilingual what, DateOnly from, int days, WorkCalendar calendar, Citation source)
    {
        var deadline = calendar.After(from, days);
        return new(ObjectionStage.Internal, what, deadline.Date, deadline.Provisional, source);
    }

    /// <summary>
    /// The day an act falls on is not counted. A last day without work moves to the next working day: no article here says
    /// so, it follows the general rule on periods (民法典 art. 203).
    /// </summary>
    private static ObjectionClock InDays(ObjectionStage stage, Bilingual what, DateOnly from, int days, WorkCalendar calendar, Citation source)
    {
        var deadline = calendar.After(from.AddDays(days - 1), 1);
        return new(stage, what, deadline.Date, deadline.Provisional, source);
    }
}
