using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision.Bulletins;

/// <summary>Which bulletin: of a period, and which edition of it; every correction is a further one.</summary>
/// <param name="Period">The period.</param>
/// <param name="Edition">From 1.</param>
public readonly record struct BulletinId(ReportingPeriod Period, int Edition) : IParsable<BulletinId>
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Period}/{Edition}");

    /// <inheritdoc />
    public static BulletinId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no bulletin such as 2026-03/1.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BulletinId result)
    {
        result = default;
        if (s?.Split('/') is not [var period, var edition] || !ReportingPeriod.TryParse(period, provider, out var parsed)
            || !int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        result = new(parsed, number);
        return true;
    }
}

/// <summary>Where bulletins are kept: a year's in one partition, with the year's numbers, which are one stream so that they have no gap.</summary>
internal static class BulletinStreams
{
    public static Aggregate<BulletinState, BulletinEvent> Bulletins { get; } = new("bulletin", 1, BulletinState.None, Bulletin.Evolve);

    public static Aggregate<NumbersState, NumberEvent> Numbers { get; } = new("document-numbers", 1, NumbersState.None, DocumentNumbers.Evolve);

    public static Aggregate<Letterhead, LetterheadEvent> Letterheads { get; } = new("letterhead", 1, Letterhead.Usual, Letterhead.Evolve);

    public static string Partition(int year) => string.Create(CultureInfo.InvariantCulture, $"bulletins@{year:0000}");

    public static StreamId Of(BulletinId id) => new(Partition(id.Period.Year), $"{Bulletins.Kind}/{id}");

    public static StreamId NumbersOf(int year) => new(Partition(year), string.Create(CultureInfo.InvariantCulture, $"{Numbers.Kind}/{year:0000}"));

    public static StreamId TheLetterhead { get; } = new("county", Letterheads.Kind);

    /// <summary>The bulletin of a stream's name; <c>null</c> for another stream's.</summary>
    public static BulletinId? IdIn(string name) =>
        name.StartsWith($"{Bulletins.Kind}/", StringComparison.Ordinal) && BulletinId.TryParse(name[(Bulletins.Kind.Length + 1)..], null, out var id) ? id : null;
}
