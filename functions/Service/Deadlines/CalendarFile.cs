using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Service.Deadlines;

/// <summary>A person's deadlines as a calendar file (RFC 5545): each a short event that ends when it is due, under a name that stays.</summary>
internal static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <param name="deadlines">What lies before the person.</param>
    /// <param name="now">Written as the moment of each entry.</param>
    public static byte[] Write(IReadOnlyList<PersonalDeadline> deadlines, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//PerfServerless//Deadlines//ZH", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", "绩效考核期限");
        foreach (var deadline in deadlines)
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{deadline.Key.Replace('/', '.')}@perf-serverless",
                DtStamp = Utc(now),
                Start = Utc(deadline.Due.AddMinutes(-30)),
                End = Utc(deadline.Due),
                Summary = deadline.Provisional ? $"{deadline.Title.Zh}（暂定）" : deadline.Title.Zh,
                Description = Description(deadline),
                Transparency = TransparencyType.Transparent,
            });
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static string Description(PersonalDeadline deadline)
    {
        var last = $"{ChinaTime.DateOf(deadline.Due.AddTicks(-1)):yyyy-MM-dd}";
        var note = deadline.Provisional ? "放假安排未发布，期限可能调整。" : "";
        return $"{last} 前完成。{note}{Rules.Law.CitationText.For(deadline.Source).Zh}";
    }

    private static CalDateTime Utc(DateTimeOffset instant) => new(instant.UtcDateTime, "UTC");
}
