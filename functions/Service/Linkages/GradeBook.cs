using System.Runtime.CompilerServices;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.YearEnd.Ability;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Linkages;

/// <summary>The grades that the four linkages look at, by quarter and by year, of one person or of all.</summary>
public sealed class GradeBook(IEventStore store, Schemes schemes, Placements placements, Appraisals appraisals, AnnualResults annual)
{
    /// <summary>No quarter was appraised before the pilot began.</summary>
    private static readonly Quarter First = new(2021, 3);

    /// <summary>Every appraisal of a quarter; none where no scheme is in force.</summary>
    internal async IAsyncEnumerable<AppraisalState> OfQuarter(Quarter period, [EnumeratorCancellation] CancellationToken cancel)
    {
        if ((await schemes.InForce(period, cancel)).ValueOrDefault is not { } plan)
            yield break;
        foreach (var pool in plan.Scheme.Pools)
            await foreach (var head in store.All(plan.PartitionOf(pool), "appraisal/", cancel))
                yield return head.Read<AppraisalState>();
    }

    /// <summary>One person's quarters up to a day, oldest first.</summary>
    internal async ValueTask<IReadOnlyList<AppraisalState>> QuartersOf(PersonState person, DateOnly until, CancellationToken cancel)
    {
        var quarters = new List<AppraisalState>();
        var entered = Quarter.Of(person.Entered);
        for (var period = entered.CompareTo(First) < 0 ? First : entered; period.First <= until; period = period.Next)
            if ((await placements.Of(person.Id, period, cancel)).ValueOrDefault is { } placed && (await appraisals.Of(placed, cancel)).State is { Exists: true } appraisal)
                quarters.Add(appraisal);
        return quarters;
    }

    /// <summary>One person's annual results up to a day, oldest first.</summary>
    internal async ValueTask<IReadOnlyList<Rules.YearEnd.AnnualResult>> YearsOf(PersonState person, DateOnly until, CancellationToken cancel)
    {
        var years = new List<Rules.YearEnd.AnnualResult>();
        for (var year = Math.Max(First.Year, person.Entered.Year); year <= until.Year; year++)
            if (await annual.Of(person.Id, year, cancel) is { } result)
                years.Add(result);
        return years;
    }

    /// <summary>Everyone graded in a quarter or a year; a grade that may still change is left out.</summary>
    internal async ValueTask<IReadOnlyList<GradedPerson>> Graded(ReportingPeriod basis, CancellationToken cancel)
    {
        var graded = new List<GradedPerson>();
        if (basis.Kind == ReportingKind.Year)
        {
            await foreach (var result in annual.OfYear(basis.Year, cancel))
                if (GradedPerson.Of(result) is { } person)
                    graded.Add(person);
            return graded;
        }
        await foreach (var appraisal in OfQuarter(basis.Quarters[0], cancel))
            if (appraisal is { Grade: { } grade, ConfirmedAt: not null })
                graded.Add(GradedPerson.Of(appraisal.Person, appraisal.Unit, grade));
        return graded;
    }
}
