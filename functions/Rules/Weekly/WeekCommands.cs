using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Weekly;

/// <summary>What can be asked of a person's week.</summary>
public abstract record WeekCommand;

/// <summary>Keeps the items as they are, without closing them.</summary>
public sealed record SaveWeek(IReadOnlyList<WeekItem> Items) : WeekCommand;

/// <summary>周五销号: closes the week out; each item closed, or carried with a reason.</summary>
public sealed record CloseOutWeek(IReadOnlyList<WeekItem> Items) : WeekCommand;

/// <summary>The supervisor lets a late record count.</summary>
public sealed record ApproveLateWeek(string Reason) : WeekCommand;

/// <summary>What the rules need to know besides the record itself.</summary>
/// <param name="Person">Whose week it is.</param>
/// <param name="Week">Which week.</param>
/// <param name="Limits">The scheme's time limits.</param>
/// <param name="Carried">The items the week before carried on.</param>
/// <param name="OnLeave">Whether every working day of the week was leave.</param>
public sealed record WeekFacts(PersonId Person, Week Week, TimeLimits Limits, IReadOnlyList<WeekItem> Carried, bool OnLeave);
