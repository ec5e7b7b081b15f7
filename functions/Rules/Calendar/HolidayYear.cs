using System.Globalization;
using System.Text.Json.Serialization;

namespace PerfServerless.Rules.Calendar;

/// <summary>One year in <c>holidays.json</c>: where the State Council's notices depart from Monday to Friday.</summary>
/// <param name="Off">Days off that fall on Monday to Friday, as <c>MM-dd</c>.</param>
/// <param name="Worked">Days worked that fall on a weekend (调休), as <c>MM-dd</c>.</param>
/// <param name="Notices">The notices' numbers, where known for certain; a later one changes the earlier.</param>
internal sealed record HolidayYear(string[] Off, string[] Worked, string[]? Notices = null)
{
    public static DateOnly Day(int year, string monthDay) =>
        DateOnly.ParseExact($"{year:0000}-{monthDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Reads the file without reflection: a host answers its first request sooner.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Dictionary<int, HolidayYear>))]
internal sealed partial class HolidayJson : JsonSerializerContext;
