namespace PerfServerless.Rules.Calendar;

/// <summary>
/// The working days, as the State Council's yearly notices set them (调休). A year without a notice is 未发布: in it
/// Monday to Friday stand in, and a <see cref="Deadline"/> that touches it says that it is provisional.
/// </summary>
public sealed class WorkCalendar
{
    private readonly IReadOnlyDictionary<int, HolidayYear> years;

    // One flag a day over all published years: the question is asked millions of times in a simulated year.
    private readonly bool[] working;
    private readonly int firstDay;

    private WorkCalendar(IReadOnlyDictionary<int, HolidayYear> years)
    {
        this.years = years;
        if (years.Count == 0)
        {
            working = [];
            return;
        }

        firstDay = new DateOnly(years.Keys.Min(), 1, 1).DayNumber;
        working = new bool[new DateOnly(years.Keys.Max(), 12, 31).DayNumber - firstDay + 1];
        for (var i = 0; i < working.Length; i++)
            working[i] = IsMondayToFriday(DateOnly.FromDayNumber(firstDay + i));
        foreach (var (year, days) in years)
        {
            foreach (var off in days.Off)
                working[HolidayYear.Day(year, off).DayNumber - firstDay] = false;
            foreach (var worked in days.Worked)
                working[HolidayYear.Day(year, worked).DayNumber - firstDay] = true;
        }
    }

    /// <summary>Every year whose notice is published, as far as this version of the product knows.</summary>
    public static WorkCalendar Published { get; } =
        new(EmbeddedJson.Read("Calendar.holidays.json", HolidayJson.Default.DictionaryInt32HolidayYear));

    /// <summary>Whether the year's notice is published, so that its days are certain.</summary>
    public bool IsPublished(int year) => years.ContainsKey(year);

    /// <summary>The same calendar before a year's notice was published.</summary>
    public WorkCalendar Without(int year) => new(years.Where(known => known.Key != year).ToDictionary());

    /// <summary>Whether a day is worked; in an unpublished year Monday to Friday, provisionally.</summary>
    public bool IsWorkingDay(DateOnly date)
    {
        var index = date.DayNumber - firstDay;
        return (uint)index < (uint)working.Length ? working[index] : IsMondayToFriday(date);
    }

    /// <summary>
    /// The n-th working day after a date, which itself is never counted; before it when n is negative. For 0 the date
    /// itself when it is worked, else the next working day.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        var date = from;
        if (days == 0)
        {
            while (!IsWorkingDay(date))
                date = date.AddDays(1);
            return date;
        }

        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date))
                left--;
        }
        return date;
    }

    /// <summary>How many working days lie from the first to the last date, both included; 0 when the last is earlier.</summary>
    public int WorkingDaysBetween(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var date = first; date <= last; date = date.AddDays(1))
            if (IsWorkingDay(date))
                count++;
        return count;
    }

    /// <summary>How many working days a year has.</summary>
    public int WorkingDaysIn(int year) => WorkingDaysBetween(new(year, 1, 1), new(year, 12, 31));

    /// <summary>The last working day of a week, a worked Saturday or Sunday included; <c>null</c> when it has none.</summary>
    public DateOnly? LastWorkingDay(Week week)
    {
        for (var date = week.Sunday; date >= week.Monday; date = date.AddDays(-1))
            if (IsWorkingDay(date))
                return date;
        return null;
    }

    /// <summary>The deadline a number of working days after (or before) a date.</summary>
    public Deadline After(DateOnly from, int workingDays)
    {
        var date = AddWorkingDays(from, workingDays);
        var (first, last) = from <= date ? (from.Year, date.Year) : (date.Year, from.Year);
        return new(date, Enumerable.Range(first, last - first + 1).Any(year => !IsPublished(year)));
    }

    private static bool IsMondayToFriday(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
