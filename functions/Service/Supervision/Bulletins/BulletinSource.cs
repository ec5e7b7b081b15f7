using System.Security.Cryptography;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision.Bulletins;

/// <summary>Gathers what a bulletin is made of: the units' figures, what supervision came to, and the totals that earlier bulletins reported.</summary>
public sealed class BulletinSource(IEventStore store, CountyFigures county, SupervisionFigures supervision)
{
    internal async ValueTask<BulletinFigures> Of(ReportingPeriod period, CancellationToken cancel)
    {
        var names = new Dictionary<UnitId, string>();
        await foreach (var head in store.All(Units.Partition, "unit/", cancel))
            if (head.Read<UnitState>() is var unit)
                names[unit.Id] = unit.Name;
        return new BulletinFigures
        {
            Period = period,
            Units = await county.Of(period, cancel),
            Supervision = await supervision.Of(period, cancel),
            Names = names,
            Earlier = await Earlier(period, cancel),
            Thresholds = SupervisionTerms.Current.Signals,
        }.InOrder();
    }

    /// <summary>SHA-256 of the figures as the record writes them.</summary>
    internal static string HashOf(BulletinFigures figures) => Convert.ToHexStringLower(SHA256.HashData(RecordJson.Write(figures).Span));

    /// <summary>The latest edition of each earlier period of the kind, of this year and the one before.</summary>
    internal async ValueTask<IReadOnlyList<PeriodTotals>> Earlier(ReportingPeriod period, CancellationToken cancel)
    {
        var found = new Dictionary<ReportingPeriod, PeriodTotals>();
        var years = period.Kind == ReportingKind.Year ? BulletinFigures.TrendPeriods : 1;
        for (var year = period.Year - years; year <= period.Year; year++)
            await foreach (var head in store.All(BulletinStreams.Partition(year), $"{BulletinStreams.Bulletins.Kind}/", cancel))
                if (BulletinStreams.IdIn(head.Id.Name) is { } id && id.Period.Kind == period.Kind && id.Period.First < period.First
                    && head.Read<BulletinState>().Produced is { } produced)
                    found[id.Period] = new(id.Period, produced.Figures.Totals());
        return [.. found.Values];
    }
}
