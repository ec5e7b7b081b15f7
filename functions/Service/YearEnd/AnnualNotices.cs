using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>Follows up the written notices of annual grades that were served and not signed for.</summary>
public sealed class AnnualNotices(IEventStore store, AnnualRounds rounds, ResponsiblePersons responsible, Notices.Notices notices, WorkCalendar calendar)
{
    /// <summary>Days after the publication for which unsigned notices are looked for.</summary>
    private const int LongestLook = 90;

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Reminds, and rises through the levels. Everyone of a pool is read twice a day while its publication is recent: at the moments at which anything can have come.</summary>
    internal async Task Sweep(AnnualPlan plan, DateTimeOffset? since, DateTimeOffset now, CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(now);
        if (since is { } last && ChinaTime.DateOf(last) == today && !(last < ChinaTime.At(today, Morning) && now >= ChinaTime.At(today, Morning)))
            return;
        foreach (var partition in plan.Scheme.Pools.Select(plan.PartitionOf))
            if ((await rounds.Of(partition, cancel)).Publication is { } publication && publication.StartedOn.AddDays(LongestLook) >= today)
                await foreach (var head in store.All(partition, AnnualAppraisals.Prefix, cancel))
                    await Look(plan, head.Read<AnnualAppraisalState>(), since ?? DateTimeOffset.MinValue, now, cancel);
    }

    private async Task Look(AnnualPlan plan, AnnualAppraisalState appraisal, DateTimeOffset since, DateTimeOffset now, CancellationToken cancel)
    {
        var limits = plan.Terms.TimeLimits;
        if (Signing.Of(appraisal.Notice, limits, calendar) is not { } duty)
            return;
        var link = $"/api/people/{appraisal.Person}/years/{appraisal.Year}";
        if (Escalation.Reached(duty.Due, duty.Level, limits.EscalationInterval, calendar, now) is { } reached)
        {
            if (reached.At > since)
                foreach (var person in await responsible.At(reached.Level, appraisal.Person, reached.At, cancel))
                    await notices.Arrive($"sign-overdue/{appraisal.Person}/{appraisal.Year}/{reached.Level}", person, reached.At, NoticeTexts.Unsigned($"{appraisal.Year}", reached.Level), link, cancel);
        }
        else if (Reminding.BeforeClosing(duty.Due, calendar) is var at && at > since && at <= now)
            await notices.Remind($"reminder-sign/{appraisal.Year}", appraisal.Person, at, NoticeTexts.SignSoon($"{appraisal.Year}", duty), link, cancel);
    }
}
