using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Deadlines;

/// <summary>What a year-end lays before a person: the steps that fall to their role, and their own notice to sign for.</summary>
public sealed class AnnualDeadlines(AnnualSchemes schemes, AnnualPlacements placements, AnnualAppraisals appraisals, WorkCalendar calendar, TimeProvider time)
{
    /// <summary>The annual plans that may have something to do: of this year and the one before.</summary>
    internal async ValueTask<IReadOnlyList<AnnualPlan>> Plans(CancellationToken cancel)
    {
        var thisYear = ChinaTime.DateOf(time.GetUtcNow()).Year;
        var plans = new List<AnnualPlan>(2);
        for (var year = thisYear - 1; year <= thisYear; year++)
            if (await schemes.InForce(year, cancel) is { Failure: null } plan)
                plans.Add(plan.Value);
        return plans;
    }

    /// <summary>A person's deadlines in a year.</summary>
    internal async ValueTask<IEnumerable<PersonalDeadline>> Of(Person who, AnnualPlan plan, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var takesPart = plan.Scheme.PoolOf(who.Unit) is not null;
        var steps = AnnualDuties.Of(plan.Year, plan.Terms, calendar)
            .Where(duty => duty.Due > now && Roles(duty.Step).Any(who.Roles.Contains) && (takesPart || duty.Level == ResponsibilityLevel.OrganisationDepartment))
            .Select(duty => new PersonalDeadline($"year/{duty.Year}/{Key(duty.Step)}", new($"{duty.Year} 年度考核{duty.Name.Zh}", $"{duty.Year}: {duty.Name.En}"),
                duty.Due, duty.Deadline.Provisional, $"/api/years/{duty.Year}/scheme", AnnualDuty.Source));
        return await Signature(who.Id, plan, cancel) is { } signature ? steps.Append(signature) : steps;
    }

    private async ValueTask<PersonalDeadline?> Signature(PersonId person, AnnualPlan plan, CancellationToken cancel)
    {
        if (await placements.Of(person, plan.Year, cancel) is not { Failure: null } placed
            || Signing.Of((await appraisals.Of(placed.Value, cancel)).Notice, plan.Terms.TimeLimits, calendar) is not { } duty)
            return null;
        return new($"year/{plan.Year}/{Signing.Instance}", new($"{plan.Year} 年度考核结果通知书签收", $"Sign for the notice of your annual grade of {plan.Year}"),
            duty.Due, !calendar.IsPublished(ChinaTime.DateOf(duty.Due.AddTicks(-1)).Year), $"/api/people/{person}/years/{plan.Year}", Cite.Setting("publication.signing"));
    }

    private static string Key(AnnualStep step) => step switch
    {
        AnnualStep.Ballots => "ballots",
        AnnualStep.Committee => "committee",
        AnnualStep.Run => "run",
        AnnualStep.Decision => "decision",
        _ => throw new InvalidOperationException($"Unknown step {step}."),
    };

    private static IReadOnlyList<Role> Roles(AnnualStep step) => step switch
    {
        AnnualStep.Ballots => [Role.UnitAdministrator],
        AnnualStep.Run => [Role.OrganisationOfficer],
        _ => [Role.UnitHead, Role.CommitteeMember],
    };
}
