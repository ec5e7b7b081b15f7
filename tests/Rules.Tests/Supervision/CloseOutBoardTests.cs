using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Tests.Supervision;

public class CloseOutBoardTests
{
    private static readonly Week Week = new(2026, 14);

    [Fact]
    public void It_counts_each_persons_items_and_shows_the_oldest_first()
    {
        var board = CloseOutBoard.Of(new("u1"), Week,
        [
            new(new("p2"), "乙", false, [Item("旧事", ItemOutcome.Open, 11)]),
            new(new("p1"), "甲", true, [Item("办结", ItemOutcome.Closed, 10), Item("新事", ItemOutcome.Carried, 14), Item("难事", ItemOutcome.Carried, 12)]),
        ]);
        Assert.Equal((1, 2, 1), (board.Open, board.Carried, board.Closed));
        Assert.Equal([new BoardRow(new("p1"), "甲", true, 0, 2, 1), new(new("p2"), "乙", false, 1, 0, 0)], board.People);
        Assert.Equal([("旧事", 4), ("难事", 3), ("新事", 1)], board.Longest.Select(item => (item.Task, item.WeeksOpen)));
    }

    [Fact]
    public void Only_so_many_of_the_oldest_are_shown() =>
        Assert.Equal(CloseOutBoard.Most, CloseOutBoard.Of(new("u1"), Week,
            [new(new("p1"), "甲", true, [.. Enumerable.Range(0, 50).Select(number => Item($"{number}", ItemOutcome.Carried, 13))])]).Longest.Count);

    private static WeekItem Item(string task, ItemOutcome outcome, int since) => new(task, task, "", 0, new(2026, since), outcome, null, []);
}
