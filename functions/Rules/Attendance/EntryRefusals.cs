using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Attendance;

/// <summary>Every reason for which a sheet's entries are refused.</summary>
internal static class EntryRefusals
{
    public static Refusal? Of(SheetEntries entries, Month month, Occasion occasion) =>
        Leaves(entries, month) ?? Days(entries, month, occasion);

    /// <summary>Leave granted may lie ahead: nobody is to be reminded of weeks they will be away.</summary>
    private static Refusal? Leaves(SheetEntries entries, Month month)
    {
        if (entries.Leaves.Any(leave => !Enum.IsDefined(leave.Type)))
            return Fault("sheet-leave-type", "请选择假别。", "Say which type of leave it was.");
        if (entries.Leaves.FirstOrDefault(leave => leave.Last < leave.First) is { } reversed)
            return Fault("sheet-span-order", $"请假结束日期早于开始日期（{reversed.First:yyyy-MM-dd}）。", $"The leave that begins on {reversed.First:yyyy-MM-dd} ends before it begins.");
        foreach (var leave in entries.Leaves)
            if ((Outside(leave.First, month) ?? Outside(leave.Last, month)) is { } fault)
                return fault;
        var sorted = entries.Leaves.OrderBy(leave => leave.First).ToList();
        var clash = sorted.Zip(sorted.Skip(1)).FirstOrDefault(pair => pair.First.Last >= pair.Second.First).Second;
        return clash is null ? null
            : Fault("sheet-leave-overlap", $"{clash.First:yyyy-MM-dd} 有两项请假重叠。", $"Two leaves overlap on {clash.First:yyyy-MM-dd}.");
    }

    private static Refusal? Days(SheetEntries entries, Month month, Occasion occasion)
    {
        foreach (var day in entries.Late.Concat(entries.LeftEarly).Concat(entries.Absent))
            if ((Outside(day, month) ?? Future(day, occasion.Today) ?? Day(entries, day, occasion.Calendar)) is { } fault)
                return fault;
        if (Twice(entries.Late) || Twice(entries.LeftEarly) || Twice(entries.Absent))
            return Fault("sheet-day-twice", "同一天不能重复登记。", "A day is entered twice.");
        return entries.Late.Concat(entries.LeftEarly).Intersect(entries.Absent).Any()
            ? Fault("sheet-late-and-absent", "同一天不能既登记旷工又登记迟到或早退。", "A day cannot be both absent and late.")
            : null;
    }

    private static Refusal? Outside(DateOnly day, Month month) => Month.Of(day) == month ? null
        : Fault("sheet-outside-month", $"{day:yyyy-MM-dd} 不在 {month} 内。", $"{day:yyyy-MM-dd} is not in {month}.");

    private static Refusal? Future(DateOnly day, DateOnly today) => day <= today ? null
        : Fault("sheet-future-day", $"{day:yyyy-MM-dd} 还没有到，不能登记。", $"{day:yyyy-MM-dd} has not come yet.");

    private static Refusal? Day(SheetEntries entries, DateOnly day, WorkCalendar calendar)
    {
        if (!calendar.IsWorkingDay(day))
            return Fault("sheet-not-working-day", $"{day:yyyy-MM-dd} 不是工作日，不能登记迟到、早退或旷工。", $"{day:yyyy-MM-dd} is not a working day: nobody is late or absent on it.");
        return entries.LeaveOn(day) is { } leave
            ? Fault("sheet-day-on-leave", $"{day:yyyy-MM-dd} 在{leave.Type.Label().Zh}期间，不能登记迟到、早退或旷工。", $"{day:yyyy-MM-dd} lies in {leave.Type.Label().En.ToLowerInvariant()}: nobody is late or absent on it.")
            : null;
    }

    private static bool Twice(IReadOnlyList<DateOnly> days) => days.Distinct().Count() < days.Count;

    private static Refusal Fault(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("attendance.score")) { Field = "entries" };
}
