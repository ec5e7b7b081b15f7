using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Weekly;

/// <summary>What can have happened to a person's week. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(WeekOpened), nameof(WeekOpened))]
[JsonDerivedType(typeof(WeekSaved), nameof(WeekSaved))]
[JsonDerivedType(typeof(WeekClosedOut), nameof(WeekClosedOut))]
[JsonDerivedType(typeof(WeekApprovedLate), nameof(WeekApprovedLate))]
public abstract record WeekEvent;

/// <summary>The record was begun, with the items carried on from the week before.</summary>
public sealed record WeekOpened(PersonId Person, Week Week, DateTimeOffset Due, DateTimeOffset GraceEnds, IReadOnlyList<WeekItem> Carried) : WeekEvent;

/// <summary>The items as the person left them; nothing is closed by this.</summary>
public sealed record WeekSaved(IReadOnlyList<WeekItem> Items) : WeekEvent;

/// <summary>周五销号: every item was closed, or carried on with a reason.</summary>
public sealed record WeekClosedOut(IReadOnlyList<WeekItem> Items, DateTimeOffset At, Timeliness Timeliness) : WeekEvent;

/// <summary>A record made after the grace was approved by the supervisor, with the reason.</summary>
public sealed record WeekApprovedLate(PersonId By, string Reason) : WeekEvent;

/// <summary>One piece of work (事项).</summary>
/// <param name="Id">Unique in the week; kept when the item is carried on.</param>
/// <param name="Task">What is to be done; 1–500 characters.</param>
/// <param name="Result">What came of it; up to 1,000 characters.</param>
/// <param name="Progress">0–100 percent.</param>
/// <param name="Since">The week in which the item was first recorded.</param>
/// <param name="Outcome">Open until the close-out.</param>
/// <param name="CarryReason">Why it goes on; compulsory when carried.</param>
/// <param name="Evidence">Names of stored files.</param>
public sealed record WeekItem(
    string Id, string Task, string Result, int Progress, Week Since, ItemOutcome Outcome, string? CarryReason, IReadOnlyList<string> Evidence)
{
    /// <summary>How many weeks the item has been open, this one included.</summary>
    public int WeeksOpen(Week week) => week.Since(Since) + 1;
}

/// <summary>What became of an item at the close-out.</summary>
public enum ItemOutcome
{
    /// <summary>Not yet said.</summary>
    Open,

    /// <summary>Done (销号).</summary>
    Closed,

    /// <summary>Goes on next week.</summary>
    Carried,
}

/// <summary>Whether a duty was done in time.</summary>
public enum Timeliness
{
    /// <summary>In time, or within the grace.</summary>
    OnTime,

    /// <summary>After the grace; counts once the supervisor approves it.</summary>
    Late,
}
