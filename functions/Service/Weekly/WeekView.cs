using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Service.Weekly;

/// <summary>A week as its owner sees it: what is recorded, or what the week before left to do.</summary>
/// <param name="ClosedAt">When it was closed out, or <c>null</c>.</param>
/// <param name="Timeliness">Whether in time; <c>null</c> before the close-out.</param>
/// <param name="Exempt">Whether no record is asked for: wholly leave or holiday.</param>
public sealed record WeekView(
    PersonId Person, Week Week, DateTimeOffset Due, DateTimeOffset GraceEnds, IReadOnlyList<WeekItemView> Items,
    DateTimeOffset? ClosedAt, Timeliness? Timeliness, PersonId? ApprovedBy, bool Exempt)
{
    internal static WeekView Of(WeekState state, WeekFacts facts, WorkCalendar calendar) => new(
        facts.Person, facts.Week,
        state.Exists ? state.Due : WeekDeadline.Due(facts.Week, facts.Limits, calendar),
        state.Exists ? state.GraceEnds : WeekDeadline.GraceEnds(facts.Week, facts.Limits, calendar),
        [.. (state.Exists ? state.Items : facts.Carried).Select(item => new WeekItemView(item, item.WeeksOpen(facts.Week)))],
        state.ClosedAt, state.ClosedAt is null ? null : state.Timeliness, state.ApprovedBy,
        facts.OnLeave || WeekDeadline.IsHoliday(facts.Week, calendar));
}

/// <summary>An item with the number of weeks it has been open, this one included.</summary>
public sealed record WeekItemView(WeekItem Item, int WeeksOpen);
