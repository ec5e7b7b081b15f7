using FsCheck;
using FsCheck.Fluent;

namespace PerfServerless.Rules.Tests.Calendar;

/// <summary>Random dates and numbers of days for properties; the years reach beyond the published ones.</summary>
internal static class Dates
{
    public static Gen<DateOnly> Any { get; } =
        Gen.Choose(new DateOnly(2003, 1, 1).DayNumber, new DateOnly(2028, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    public static Gen<int> FewDays { get; } = Gen.Choose(1, 60);

    public static Gen<int> Years { get; } = Gen.Choose(2000, 2100);

    public static void ForAll<T>(Gen<T> gen, Func<T, bool> holds) =>
        Prop.ForAll(gen.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
