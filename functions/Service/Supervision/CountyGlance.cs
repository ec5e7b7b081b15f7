using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Supervision.Bulletins;

namespace PerfServerless.Service.Supervision;

/// <summary>The county at a glance: every unit's twelve procedures and figures in a quarter, and how earlier periods were reported.</summary>
public sealed class CountyGlance(CountyFigures figures, Schemes schemes, BulletinSource bulletins)
{
    /// <summary>A quarter's glance, for officers and inspectors; without units while no scheme is in force for it.</summary>
    public async ValueTask<Result<CountyView>> Of(Caller caller, Quarter period, CancellationToken cancel)
    {
        if (Access.Check(Right.PlanSupervision, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var units = (await schemes.InForce(period, cancel)).ValueOrDefault is { } plan ? await figures.Glance(plan, cancel) : [];
        return new CountyView(
            period, CountyTotals.Of([.. units.Where(unit => unit.Figures.Participants > 0).Select(unit => unit.Figures)]), units,
            await Earlier(ReportingPeriod.Of(Month.Of(period.Last.AddDays(1))), cancel), await Earlier(ReportingPeriod.Of(period), cancel));
    }

    private async ValueTask<IReadOnlyList<PeriodTotals>> Earlier(ReportingPeriod period, CancellationToken cancel) =>
        [.. (await bulletins.Earlier(period, cancel)).OrderBy(each => each.Period.First).TakeLast(BulletinFigures.TrendPeriods)];
}

/// <summary>The county in a quarter.</summary>
/// <param name="Period">The quarter.</param>
/// <param name="Totals">All units together.</param>
/// <param name="Units">Every unit under the scheme, by unit.</param>
/// <param name="Months">What the bulletins of the months up to the quarter's end reported, the oldest first.</param>
/// <param name="Quarters">What the bulletins of earlier quarters reported, the oldest first.</param>
public sealed record CountyView(
    Quarter Period, CountyTotals Totals, IReadOnlyList<UnitGlance> Units, IReadOnlyList<PeriodTotals> Months, IReadOnlyList<PeriodTotals> Quarters);

/// <summary>A unit in the county.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Figures">What it did in the quarter; no participants before its roster is locked.</param>
/// <param name="Progress">How far it has come with the twelve procedures.</param>
public sealed record UnitGlance(UnitId Unit, UnitFigures Figures, UnitProgress Progress);
