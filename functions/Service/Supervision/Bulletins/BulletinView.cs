using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;

namespace PerfServerless.Service.Supervision.Bulletins;

/// <summary>A bulletin as lists show it; what it says is in its files.</summary>
/// <param name="Period">Of which month, quarter or year.</param>
/// <param name="Edition">1, or more for a correction.</param>
/// <param name="Title">标题.</param>
/// <param name="ProducedOn">When it was last made.</param>
/// <param name="FiguresHash">SHA-256 of the figures it was made of.</param>
/// <param name="Units">How many units it reports on.</param>
/// <param name="Replaces">The number of the bulletin that it corrects, or <c>null</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Number">发文字号; <c>null</c> for a draft, as the three below.</param>
/// <param name="PublishedOn">成文日期.</param>
/// <param name="PublishedBy">By whom.</param>
/// <param name="Files">The files, with their hashes.</param>
public sealed record BulletinView(
    ReportingPeriod Period, int Edition, string Title, DateOnly ProducedOn, string FiguresHash, int Units, string? Replaces, string? Reason,
    string? Number, DateOnly? PublishedOn, PersonId? PublishedBy, IReadOnlyList<BulletinFile>? Files)
{
    internal static BulletinView Of(BulletinId id, BulletinState state)
    {
        var (produced, published) = (state.Produced!, state.Published);
        return new(
            id.Period, id.Edition, string.Concat(BulletinText.Title(id.Period, produced.Replaces is not null)), produced.On, produced.FiguresHash, produced.Figures.Units.Count,
            produced.Replaces, produced.Reason, published?.Number, published?.On, published?.By, published?.Files);
    }
}
