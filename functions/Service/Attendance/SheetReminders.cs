using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Attendance;

/// <summary>
/// Reminds who has neither confirmed nor disputed an attendance sheet, on the morning of the working day before its window ends. Nothing rises from it: silence
/// confirms.
/// </summary>
public sealed class SheetReminders(IEventStore store, Schemes schemes, Notices.Notices notices, WorkCalendar calendar, TimeProvider time)
{
    /// <summary>Sends the reminders whose moment came since the last sweep; sheets are read on mornings only on which the month before may have one.</summary>
    /// <param name="since">When the last sweep was; <c>null</c> when that is not known: then all are looked at that may still be confirmed.</param>
    /// <param name="cancel">Stops.</param>
    public async Task Sweep(DateTimeOffset? since, CancellationToken cancel = default)
    {
        var (from, now) = (since ?? DateTimeOffset.MinValue, time.GetUtcNow());
        var month = Month.Of(Month.Of(ChinaTime.DateOf(now)).First.AddDays(-1));
        var plan = await schemes.InForce(month.Quarter, cancel);
        if (plan.Failure is not null || !SheetDeadline.ReminderMornings(month, plan.Value.Terms.TimeLimits, calendar).Any(at => at > from && at <= now))
            return;
        foreach (var pool in plan.Value.Scheme.Pools)
            await foreach (var head in store.All(plan.Value.PartitionOf(pool), $"{AttendanceSheets.Kind.Kind}/", cancel))
                if (head.Id.Name.EndsWith($"/{month}", StringComparison.Ordinal) && head.Read<SheetState>() is var sheet && sheet.AwaitsPerson(now)
                    && Reminding.BeforeClosing(sheet.DisputeEnds, calendar) is var at && at > from && at <= now)
                    await notices.Remind($"reminder-sheet/{sheet.Person}/{month}", sheet.Person, at, Text(sheet), $"/api/people/{sheet.Person}/attendance/{month}", cancel);
    }

    private static Bilingual Text(SheetState sheet)
    {
        var last = $"{ChinaTime.DateOf(sheet.DisputeEnds.AddTicks(-1)):yyyy-MM-dd}";
        return new($"{sheet.Month} 考勤表待您确认，截止 {last}，逾期视为确认。", $"Your attendance sheet of {sheet.Month} is to be confirmed or disputed by {last}; silence confirms it.");
    }
}
