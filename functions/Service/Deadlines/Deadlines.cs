using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Attendance;
using PerfServerless.Service.Http;
using PerfServerless.Service.Monthly;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Supervision;

namespace PerfServerless.Service.Deadlines;

/// <summary>What lies before a person: their own duties, the reviews that wait for them, the ballots they may cast, and what their role has to do in its unit.</summary>
public sealed class Deadlines(
    IEventStore store, LiveAppraisals live, Schemes schemes, Placements placements, Clock clock, Appraisals appraisals, AttendanceSheets sheets, ReviewDesk reviews,
    AnnualDeadlines annual, Rectifications rectifications, WorkCalendar calendar, TimeProvider time)
{
    /// <summary>The caller's deadlines, the earliest first; what was done is left out.</summary>
    public ValueTask<Result<IReadOnlyList<PersonalDeadline>>> Mine(Caller caller, CancellationToken cancel) => Of(caller.Who, cancel);

    /// <summary>A person's deadlines, for their own calendar.</summary>
    internal async ValueTask<Result<IReadOnlyList<PersonalDeadline>>> Of(Person who, CancellationToken cancel)
    {
        var found = new List<PersonalDeadline>();
        foreach (var period in live.Periods)
        {
            var plan = await schemes.InForce(period, cancel);
            if (plan.Failure is not null)
                continue;
            found.AddRange(await Own(who.Id, period, cancel));
            found.AddRange(OfRole(who, plan.Value));
            found.AddRange(await Ballots(who.Id, plan.Value.Scheme.Pools.Select(plan.Value.PartitionOf), cancel));
            foreach (var month in period.Months)
                found.AddRange(await Reviews(who, month, cancel));
        }
        foreach (var plan in await annual.Plans(cancel))
        {
            found.AddRange(await annual.Of(who, plan, cancel));
            found.AddRange(await Ballots(who.Id, plan.Scheme.Pools.Select(plan.PartitionOf), cancel));
        }
        if (who.Roles.Contains(Role.Inspector))
            found.AddRange(await Rechecks(who.Id, cancel));
        return found.OrderBy(deadline => deadline.Due).ThenBy(deadline => deadline.Key, StringComparer.Ordinal).ToList();
    }

    /// <summary>Weeks and reports not made yet, sheets to confirm, the notice to sign for, and the last day to object.</summary>
    private async ValueTask<IEnumerable<PersonalDeadline>> Own(PersonId person, Quarter period, CancellationToken cancel)
    {
        if (await placements.Of(person, period, cancel) is not { Failure: null } placed || (await appraisals.Of(placed.Value, cancel)).State is not { Live: true } appraisal)
            return [];
        var mine = placed.Value.Plan.Flow.Duties.Where(duty => duty.Level == ResponsibilityLevel.Staff).ToList();
        var undone = await clock.Undone(placed.Value, appraisal, mine, cancel);
        var link = $"/api/people/{person}/appraisals/{period}/duties";
        var duties = undone.Concat(placed.Value.Plan.Flow.Personal(appraisal)).Select(duty => Of(duty, period, link)).Concat(await Sheets(placed.Value, cancel));
        return appraisal is { ObjectionUntil: { } until, ConfirmedAt: null }
            ? duties.Append(new($"objection/{period}", new($"{period} 考核结果异议截止", $"Objections to the grade of {period} end"), ChinaTime.EndOf(until), !calendar.IsPublished(until.Year), link, Cite.Setting("objection.window")))
            : duties;
    }

    private async ValueTask<IReadOnlyList<PersonalDeadline>> Sheets(Placement placed, CancellationToken cancel)
    {
        var person = placed.Person.Id;
        return [.. (await sheets.OfPeriod(placed, cancel)).Where(sheet => sheet.AwaitsPerson(time.GetUtcNow())).Select(sheet => new PersonalDeadline(
            $"sheet/{sheet.Month}", new($"{sheet.Month} 考勤表确认", $"Confirm your attendance sheet of {sheet.Month}"), sheet.DisputeEnds, false,
            $"/api/people/{person}/attendance/{sheet.Month}", Cite.Setting("attendance.dispute")))];
    }

    /// <summary>Reports that wait to be checked again by an inspector.</summary>
    private async ValueTask<IEnumerable<PersonalDeadline>> Rechecks(PersonId inspector, CancellationToken cancel)
    {
        var waiting = new List<PersonalDeadline>();
        var thisYear = ChinaTime.DateOf(time.GetUtcNow()).Year;
        for (var year = thisYear - 1; year <= thisYear; year++)
            foreach (var notice in await rectifications.OfYear(year, cancel))
                if (notice.Issued.Inspectors.Contains(inspector) && RectificationClock.Recheck(notice, SupervisionTerms.Current, calendar) is { } deadline)
                    waiting.Add(new($"recheck/{year}/{notice.Issued.Sequence}", new($"{notice.Issued.Number}复查", $"Check again: {notice.Issued.Number}"), ChinaTime.EndOf(deadline.Date),
                        deadline.Provisional, $"/api/supervision/rectifications/{year}/{notice.Issued.Sequence}", Cite.Setting("rectification.recheck-deadline")));
        return waiting;
    }

    /// <summary>What falls to the caller's role in the period, whether or not others have done their part of it already.</summary>
    private IEnumerable<PersonalDeadline> OfRole(Person who, PeriodPlan plan)
    {
        var now = time.GetUtcNow();
        var takesPart = plan.Scheme.PoolOf(who.Unit) is not null;
        return plan.Flow.Duties.Where(duty => duty.Due > now && Roles(duty.Level).Any(who.Roles.Contains) && (takesPart || duty.Level == ResponsibilityLevel.OrganisationDepartment))
            .Select(duty => Of(duty, plan.Scheme.Period, $"/api/schemes/{plan.Scheme.Period}"));
    }

    private async ValueTask<IEnumerable<PersonalDeadline>> Ballots(PersonId person, IEnumerable<string> partitions, CancellationToken cancel)
    {
        var open = new List<PersonalDeadline>();
        foreach (var partition in partitions)
            await foreach (var head in store.All(partition, "box/", cancel))
                if (head.Read<BallotBoxState>() is { Exists: true, Result: null } box
                    && box.Invitations.Any(invitation => invitation.Voter == person) && !box.Turnout.Contains(person))
                    open.Add(new($"ballot/{box.Period}/{box.Unit}", new($"{box.Period} 民主测评投票截止", $"The democratic evaluation of {box.Period} closes"),
                        box.Closes, false, $"/api/ballots/{box.Period}/{box.Unit}/mine", Cite.Setting("ballots.window")));
        return open;
    }

    /// <summary>The reports of a month that wait, as one: the earliest due says when.</summary>
    private async ValueTask<IEnumerable<PersonalDeadline>> Reviews(Person who, Month month, CancellationToken cancel)
    {
        var waiting = (await reviews.Waiting(new Caller(who, new(who.Id)), month, cancel)).Value;
        return waiting.Count == 0 ? [] :
        [
            new($"reviews/{month}", new($"{month} 月工作汇报待点评 {waiting.Count} 份", $"{waiting.Count} reports of {month} await your review"),
                ChinaTime.EndOf(waiting[0].ReviewDue!.Value), !calendar.IsPublished(waiting[0].ReviewDue!.Value.Year), $"/api/reviews/waiting?month={month}", Cite.Setting("review.deadline")),
        ];
    }

    private PersonalDeadline Of(Duty duty, Quarter period, string link)
    {
        var procedure = TwelveProcedures.Of(duty);
        if (duty.Instance == Signing.Instance)
            return new($"duty/{period}/{duty.Key}", new($"{period} 考核结果通知书签收", $"Sign for the notice of your grade of {period}"), duty.Due,
                !calendar.IsPublished(ChinaTime.DateOf(duty.Due.AddTicks(-1)).Year), link, Cite.Setting("publication.signing"));
        var instance = duty.Instance.Length == 0 ? period.ToString() : duty.Instance;
        var provisional = !calendar.IsPublished(ChinaTime.DateOf(duty.Due.AddTicks(-1)).Year);
        return new($"duty/{period}/{duty.Key}", new($"{procedure.Name.Zh} {instance}", $"{procedure.Name.En} {instance}"), duty.Due, provisional, link, procedure.Source);
    }

    private static IReadOnlyList<Role> Roles(ResponsibilityLevel level) => level switch
    {
        ResponsibilityLevel.OrganisationDepartment => [Role.OrganisationOfficer],
        ResponsibilityLevel.TownOrDepartment => [Role.UnitHead],
        ResponsibilityLevel.Administrator => [Role.UnitAdministrator],
        _ => [],
    };
}
