namespace PerfServerless.Cloud.Timers;

/// <summary>
/// When the timers ring: second, minute, hour, day, month, day of the week. The county lives in Asia/Shanghai; the Flex
/// Consumption plan knows no time zone for timers (WEBSITE_TIME_ZONE is not read there), so the hours are UTC, eight less than
/// China's. China has no summer time, and every hour here falls on the same date in both.
/// </summary>
internal static class Schedules
{
    /// <summary>Every ten minutes, at one share of the pools each time.</summary>
    public const string Watchdog = "0 */10 * * * *";

    /// <summary>Every ten minutes, between two looks of the watchdog.</summary>
    public const string YearEnd = "0 5,15,25,35,45,55 * * * *";

    /// <summary>Every two minutes: the change feed is faster, this finds what it left.</summary>
    public const string OutboxSweep = "0 */2 * * * *";

    /// <summary>Every half hour, just after the moments at which reminders fall.</summary>
    public const string Reminders = "0 1,31 * * * *";

    /// <summary>Every five minutes: letters wait half an hour for others anyway.</summary>
    public const string Letters = "30 */5 * * * *";

    /// <summary>At 10:00 in China: whoever keeps the app running is at work.</summary>
    public const string DeadLetters = "0 0 2 * * *";
}
