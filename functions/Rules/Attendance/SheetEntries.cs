namespace PerfServerless.Rules.Attendance;

/// <summary>A leave or an official absence, in whole days; weekends and holidays inside it are part of it.</summary>
/// <param name="Type">Which leave.</param>
/// <param name="First">The first day, in the sheet's month.</param>
/// <param name="Last">The last day, in the sheet's month; leave across months stands in both sheets.</param>
public sealed record LeaveSpan(LeaveType Type, DateOnly First, DateOnly Last)
{
    /// <summary>Whether a date lies in it.</summary>
    public bool Covers(DateOnly date) => First <= date && date <= Last;

    /// <summary>Its dates, in order.</summary>
    public IEnumerable<DateOnly> Dates => Enumerable.Range(First.DayNumber, Math.Max(0, Last.DayNumber - First.DayNumber + 1)).Select(DateOnly.FromDayNumber);
}

/// <summary>What a month's sheet says; a day on which nothing is said was worked.</summary>
/// <param name="Leaves">Leaves (请假) and official absences (公出).</param>
/// <param name="Late">Working days of a late arrival (迟到).</param>
/// <param name="LeftEarly">Working days of leaving early (早退).</param>
/// <param name="Absent">Working days of absence without leave (旷工).</param>
public sealed record SheetEntries(
    IReadOnlyList<LeaveSpan> Leaves, IReadOnlyList<DateOnly> Late, IReadOnlyList<DateOnly> LeftEarly, IReadOnlyList<DateOnly> Absent)
{
    /// <summary>Full attendance (全勤).</summary>
    public static SheetEntries FullAttendance { get; } = new([], [], [], []);

    /// <summary>The leave that covers a date, or <c>null</c>.</summary>
    public LeaveSpan? LeaveOn(DateOnly date) => Leaves.FirstOrDefault(leave => leave.Covers(date));

    /// <summary>Whether both say the same: records compare their lists by reference.</summary>
    public bool SameAs(SheetEntries other) =>
        Leaves.SequenceEqual(other.Leaves) && Late.SequenceEqual(other.Late)
        && LeftEarly.SequenceEqual(other.LeftEarly) && Absent.SequenceEqual(other.Absent);
}
