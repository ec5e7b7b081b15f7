using System.Text;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Monthly;

/// <summary>
/// The draft of a monthly report, written from the weeks so that nobody writes the same work down twice (the pilot's aim
/// is to relieve staff of paperwork).
/// </summary>
public static class Draft
{
    /// <summary>Done first, then what goes on, each item once with its latest words.</summary>
    public static string From(Month month, IEnumerable<WeekState> weeks)
    {
        var latest = weeks.OrderBy(week => week.Week).SelectMany(week => week.Items).GroupBy(item => item.Id)
            .Select(group => group.Last()).ToList();
        var text = new StringBuilder().Append(month.Number).Append("月工作汇报\n");
        Section(text, "一、完成的工作", latest.Where(item => item.Outcome == ItemOutcome.Closed), item => item.Result);
        Section(text, "二、正在推进的工作", latest.Where(item => item.Outcome != ItemOutcome.Closed), item => $"已完成 {item.Progress}%。{item.CarryReason}");
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<WeekItem> items, Func<WeekItem, string> words)
    {
        var number = 0;
        foreach (var item in items)
        {
            if (number++ == 0)
                text.Append(title).Append('\n');
            text.Append(number).Append(". ").Append(item.Task);
            if (words(item) is { Length: > 0 } more)
                text.Append(':').Append(more);
            text.Append('\n');
        }
    }
}
