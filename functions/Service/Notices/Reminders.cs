using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Notices;

/// <summary>
/// Reminds who has to act, once a duty and only while it is not done: several duties of one moment are one notice. Nothing is kept of it but the notices,
/// whose ids are those of the moment: a sweep may come late, twice, or after a restart.
/// </summary>
public sealed class Reminders(
    IEventStore store, LiveAppraisals live, Schemes schemes, AnnualSchemes annual, Placements placements, Clock clock, ResponsiblePersons responsible, Notices notices,
    WorkCalendar calendar, TimeProvider time)
{
    /// <summary>Sends the reminders whose moment came since the last sweep.</summary>
    /// <param name="since">When the last sweep was; <c>null</c> when that is not known: then everything is looked at whose reminder has come and that is not due yet.</param>
    /// <param name="cancel">Stops.</param>
    public async Task Sweep(DateTimeOffset? since, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        foreach (var period in live.Periods)
        {
            var plan = await schemes.InForce(period, cancel);
            if (plan.Failure is not null)
                continue;
            foreach (var moment in Reminding.Arisen(plan.Value.Flow.Duties, since ?? DateTimeOffset.MinValue, now, plan.Value.Terms.TimeLimits, calendar).GroupBy(each => each.At))
                await Remind(plan.Value, moment.Key, [.. moment.Select(each => each.Duty)], cancel);
            await RemindVoters(plan.Value.Scheme.Pools.Select(plan.Value.PartitionOf), since ?? DateTimeOffset.MinValue, now, cancel);
        }
        for (var year = ChinaTime.DateOf(now).Year - 1; year <= ChinaTime.DateOf(now).Year; year++)
            if (await annual.InForce(year, cancel) is { Failure: null } plan)
                await RemindVoters(plan.Value.Scheme.Pools.Select(plan.Value.PartitionOf), since ?? DateTimeOffset.MinValue, now, cancel);
    }

    private async Task Remind(PeriodPlan plan, DateTimeOffset at, IReadOnlyList<Duty> duties, CancellationToken cancel)
    {
        var told = new SortedDictionary<PersonId, Dictionary<Duty, int>>();
        foreach (var pool in plan.Scheme.Pools)
            await foreach (var head in store.All(plan.PartitionOf(pool), "appraisal/", cancel))
                if (head.Read<AppraisalState>() is { Live: true } appraisal)
                    await Gather(told, plan, appraisal, at, duties, cancel);
        foreach (var (person, undone) in told)
            await notices.Remind($"reminder/{plan.Scheme.Period}/{at.UtcTicks}", person, at, Text(plan.Scheme.Period, undone), "/api/deadlines", cancel);
    }

    private async Task Gather(
        SortedDictionary<PersonId, Dictionary<Duty, int>> told, PeriodPlan plan, AppraisalState appraisal, DateTimeOffset at, IReadOnlyList<Duty> duties, CancellationToken cancel)
    {
        var placed = await placements.Of(appraisal.Person, plan.Scheme.Period, cancel);
        if (placed.Failure is not null)
            return;
        foreach (var duty in await clock.Undone(placed.Value, appraisal, duties, cancel))
            foreach (var person in await responsible.At(duty.Level, appraisal.Person, at, cancel))
            {
                if (!told.TryGetValue(person, out var counts))
                    told[person] = counts = [];
                counts[duty] = counts.GetValueOrDefault(duty) + 1;
            }
    }

    /// <summary>Who was invited and has not voted, on the working day before the box closes.</summary>
    private async Task RemindVoters(IEnumerable<string> partitions, DateTimeOffset since, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var partition in partitions)
            await foreach (var head in store.All(partition, "box/", cancel))
            {
                var box = head.Read<BallotBoxState>();
                if (box is { Exists: true, Result: null } && Reminding.BeforeClosing(box.Closes, calendar) is var at && at > since && at <= now && now < box.Closes)
                    foreach (var voter in box.Invitations.Select(invitation => invitation.Voter).Where(voter => !box.Turnout.Contains(voter)))
                        await notices.Remind($"reminder-ballot/{head.Id}/{at.UtcTicks}", voter, at, Ballot(box), $"/api/ballots/{box.Period}/{box.Unit}/mine", cancel);
            }
    }

    private static Bilingual Text(Quarter period, Dictionary<Duty, int> undone)
    {
        var lines = undone.OrderBy(each => each.Key.Due).ThenBy(each => each.Key.Key, StringComparer.Ordinal).Select(each => Line(each.Key, each.Value)).ToList();
        return new(
            $"{period} 有事项将到期：{string.Join("；", lines.Select(line => line.Zh))}。",
            $"Due soon in {period}: {string.Join("; ", lines.Select(line => line.En))}.");
    }

    private static Bilingual Line(Duty duty, int count)
    {
        var name = TwelveProcedures.Of(duty).Name;
        var instance = duty.Instance.Length == 0 ? "" : $" {duty.Instance}";
        var last = $"{ChinaTime.DateOf(duty.Due.AddTicks(-1)):yyyy-MM-dd}";
        return count == 1
            ? new($"{name.Zh}{instance}，截止 {last}", $"{name.En}{instance}, by {last}")
            : new($"{name.Zh}{instance}（{count} 人），截止 {last}", $"{name.En}{instance} ({count} people), by {last}");
    }

    private static Bilingual Ballot(BallotBoxState box) => new(
        $"{box.Period} 民主测评即将结束，您还没有投票。", $"The democratic evaluation of {box.Period} closes soon, and you have not voted.");
}
