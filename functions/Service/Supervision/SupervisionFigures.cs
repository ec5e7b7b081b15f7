using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Inspecting;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision;

/// <summary>What supervision came to, unit by unit: for bulletins, and for each unit's annual target.</summary>
public sealed class SupervisionFigures(Inspections inspections, Rectifications rectifications, WorkCalendar calendar)
{
    /// <summary>The figures of every unit with an inspection or a live notice in the period, by unit. A notice of the year before still counts while it is open.</summary>
    public async ValueTask<IReadOnlyList<UnitSupervision>> Of(ReportingPeriod period, CancellationToken cancel)
    {
        var (inspected, noticed) = (new List<InspectionState>(), new List<RectificationNotice>());
        for (var year = period.Year - 1; year <= period.Year; year++)
        {
            // An inspection may be made after its plan's month, and so in another year than the plan's.
            inspected.AddRange(await inspections.OfYear(year, cancel));
            noticed.AddRange(await rectifications.OfYear(year, cancel));
        }
        return [.. inspected.Select(each => each.Unit).Concat(noticed.Select(each => each.Issued.Unit)).Distinct().Order()
            .Select(unit => UnitSupervision.Of(unit, period, inspected, noticed, calendar)).OfType<UnitSupervision>()];
    }

    /// <summary>The same, for inspectors and officers.</summary>
    public async ValueTask<Result<IReadOnlyList<UnitSupervision>>> Get(Caller caller, ReportingPeriod period, CancellationToken cancel) =>
        Access.Check(Right.PlanSupervision, caller.Who, Subject.County) is { } refusal
            ? RequestFailures.Forbidden(refusal)
            : (await Of(period, cancel)).ToList();
}
