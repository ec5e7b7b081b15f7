using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>
/// Reminds of the steps of a year-end before they are due, and has them rise through the five levels after. Like all reminders they leave nothing but the notices,
/// whose ids are those of the moment.
/// </summary>
public sealed class AnnualReminders(
    AnnualSchemes schemes, AnnualPlacements placements, BallotBoxes boxes, Committees committees, AnnualRounds rounds, AnnualNotices signing,
    ResponsiblePersons responsible, Notices.Notices notices, WorkCalendar calendar, TimeProvider time)
{
    /// <summary>Looks at this year and the one before.</summary>
    /// <param name="since">When the last sweep was; <c>null</c> when that is not known: then everything is looked at that has come.</param>
    /// <param name="cancel">Stops.</param>
    public async Task Sweep(DateTimeOffset? since, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var thisYear = ChinaTime.DateOf(now).Year;
        for (var year = thisYear - 1; year <= thisYear; year++)
        {
            var plan = await schemes.InForce(year, cancel);
            if (plan.Failure is not null)
                continue;
            foreach (var duty in AnnualDuties.Of(year, plan.Value.Terms, calendar))
                if (Arisen(duty, plan.Value.Terms.TimeLimits, now) is { } moment && (since is null || moment.At > since))
                    await Tell(plan.Value, duty, moment.At, moment.Level, cancel);
            await signing.Sweep(plan.Value, since, now, cancel);
        }
    }

    /// <summary>The latest moment of a duty: its reminder, without a level, or the level it has reached; <c>null</c> before.</summary>
    private (DateTimeOffset At, ResponsibilityLevel? Level)? Arisen(AnnualDuty duty, TimeLimits limits, DateTimeOffset now)
    {
        if (Escalation.Reached(duty.Due, duty.Level, limits.EscalationInterval, calendar, now) is { } reached)
            return (reached.At, reached.Level);
        var reminder = Reminding.BeforeClosing(duty.Due, calendar);
        return reminder <= now ? (reminder, null) : null;
    }

    private async Task Tell(AnnualPlan plan, AnnualDuty duty, DateTimeOffset at, ResponsibilityLevel? reached, CancellationToken cancel)
    {
        var told = new SortedSet<PersonId>();
        foreach (var unit in await Undone(plan, duty.Step, cancel))
            told.UnionWith(await responsible.ForUnit(reached ?? duty.Level, unit, ChinaTime.DateOf(at), cancel));
        foreach (var person in told)
            await (reached is { } level
                ? notices.Arrive($"annual-overdue/{duty.Year}/{duty.Step}/{level}", person, at, Overdue(duty, level), "/api/deadlines", cancel)
                : notices.Remind($"reminder-annual/{duty.Year}/{duty.Step}", person, at, Soon(duty), "/api/deadlines", cancel));
    }

    /// <summary>The units that have a step still to do; those of a pool together where it is the pool's.</summary>
    private async ValueTask<IReadOnlyList<UnitId>> Undone(AnnualPlan plan, AnnualStep step, CancellationToken cancel)
    {
        var members = await placements.Members(plan, cancel);
        var undone = new List<UnitId>();
        foreach (var pool in plan.Scheme.Pools)
        {
            var units = pool.Units.Where(unit => members[unit].Any()).ToList();
            if (step == AnnualStep.Ballots)
                foreach (var unit in units)
                    undone.AddRange((await boxes.Of(unit, AppraisalPeriod.OfYear(plan.Year), cancel)).Value.Result is null ? [unit] : []);
            else if (!await Done(plan, step, plan.PartitionOf(pool), units.SelectMany(unit => members[unit]), cancel))
                undone.AddRange(units);
        }
        return undone;
    }

    private async ValueTask<bool> Done(AnnualPlan plan, AnnualStep step, string partition, IEnumerable<PersonId> people, CancellationToken cancel)
    {
        if (step == AnnualStep.Committee)
        {
            var marks = await committees.Of(partition, cancel);
            return marks.Closed || people.All(person => marks.Of(person).Count >= plan.Terms.CommitteeScores);
        }
        var round = await rounds.Of(partition, cancel);
        // What cannot be decided because the run was not made is the run's to tell.
        return step == AnnualStep.Run ? round.Exists : !round.Exists || round.ApprovedBy is not null;
    }

    private static Bilingual Soon(AnnualDuty duty)
    {
        var (zh, en) = duty.Deadline.Provisional ? ("（暂定）", " (provisional)") : ("", "");
        return new(
            $"{duty.Year} 年度考核{duty.Name.Zh}将到期，截止 {duty.Deadline.Date:yyyy-MM-dd}{zh}。",
            $"Due soon for the year {duty.Year}: {duty.Name.En}, by {duty.Deadline.Date:yyyy-MM-dd}{en}.");
    }

    private static Bilingual Overdue(AnnualDuty duty, ResponsibilityLevel level) => new(
        $"{duty.Year} 年度考核{duty.Name.Zh}已逾期，现由{level.Label().Zh}督办。",
        $"The {duty.Name.En} of {duty.Year} is overdue and now concerns: {level.Label().En}.");
}
