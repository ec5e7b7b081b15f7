using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Supervision;

/// <summary>周五销号 board of a unit: what its people closed, carry on, or have not said anything about in a week.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Week">The week.</param>
/// <param name="Open">Items of weeks not closed out yet.</param>
/// <param name="Carried">Items carried on.</param>
/// <param name="Closed">Items closed (销号).</param>
/// <param name="People">One row a person, by id.</param>
/// <param name="Longest">The items carried or open longest, at most <see cref="Most"/>.</param>
public sealed record CloseOutBoard(
    UnitId Unit, Week Week, int Open, int Carried, int Closed, IReadOnlyList<BoardRow> People, IReadOnlyList<BoardItem> Longest)
{
    /// <summary>How many of the longest are shown.</summary>
    public const int Most = 20;

    /// <summary>The board of these people's weeks; of a week nothing is recorded of, the items carried into it are open.</summary>
    public static CloseOutBoard Of(UnitId unit, Week week, IReadOnlyList<PersonWeek> people)
    {
        var rows = people.OrderBy(each => each.Person).Select(Row).ToList();
        var longest = people.SelectMany(each => each.Items.Where(item => item.Outcome != ItemOutcome.Closed)
                .Select(item => new BoardItem(each.Person, item.Task, item.Outcome, item.WeeksOpen(week), item.CarryReason)))
            .OrderByDescending(item => item.WeeksOpen).ThenBy(item => item.Person).ThenBy(item => item.Task, StringComparer.Ordinal).Take(Most);
        return new(unit, week, rows.Sum(row => row.Open), rows.Sum(row => row.Carried), rows.Sum(row => row.Closed), rows, [.. longest]);
    }

    private static BoardRow Row(PersonWeek week) => new(
        week.Person, week.Name, week.ClosedOut, Count(week, ItemOutcome.Open), Count(week, ItemOutcome.Carried), Count(week, ItemOutcome.Closed));

    private static int Count(PersonWeek week, ItemOutcome outcome) => week.Items.Count(item => item.Outcome == outcome);
}

/// <summary>A person's week, as far as the board needs it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="ClosedOut">Whether the week was closed out.</param>
/// <param name="Items">The items.</param>
public sealed record PersonWeek(PersonId Person, string Name, bool ClosedOut, IReadOnlyList<WeekItem> Items);

/// <summary>A person's row.</summary>
public sealed record BoardRow(PersonId Person, string Name, bool ClosedOut, int Open, int Carried, int Closed);

/// <summary>An item that is not closed.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="Outcome">Open or carried.</param>
/// <param name="WeeksOpen">For how many weeks, this one included.</param>
/// <param name="CarryReason">Why it goes on.</param>
public sealed record BoardItem(PersonId Person, string Task, ItemOutcome Outcome, int WeeksOpen, string? CarryReason);
