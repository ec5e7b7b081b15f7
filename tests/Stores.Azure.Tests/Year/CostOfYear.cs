using PerfServerless.Local.Demo;
using Xunit.Abstractions;

namespace PerfServerless.Stores.Azure.Tests.Year;

/// <summary>
/// What a person costs, counted over a simulated time. infra/SCALE.md stands on these figures: when they change, so does the document.
/// <c>COUNT_PEOPLE</c> and <c>COUNT_UNITS</c> count a whole year of a county of that size.
/// </summary>
public sealed class CostOfYear(ITestOutputHelper output)
{
    [Fact]
    public async Task A_quarter_of_a_small_county_costs_what_the_document_says()
    {
        await using var year = await CountedYear.Of(new(4, 16, 7), 1);
        Print(year, 16);
    }

    [Fact]
    public async Task A_whole_year_is_counted_when_asked_for()
    {
        if (Size is not { } size)
            return;
        await using var year = await CountedYear.Of(size, 4);
        Print(year, size.People);
    }

    private static CountySize? Size => int.TryParse(Environment.GetEnvironmentVariable("COUNT_PEOPLE"), out var people)
        ? new(int.Parse(Environment.GetEnvironmentVariable("COUNT_UNITS") ?? "51"), people, 7) : null;

    private void Print(CountedYear year, int people)
    {
        output.WriteLine($"people {people}: RU {year.Ledger.Units:0} of which work {year.Ledger.Work:0} = {year.Ledger.Work / people:0} a person");
        foreach (var line in year.Ledger.Lines.OrderByDescending(line => line.Value.Units))
            output.WriteLine($"  {line.Key.Kind} {line.Key.Partition}: {line.Value.Count} = {line.Value.Units:0} RU");
        output.WriteLine($"acts {year.Store.Acts}, system {year.Store.System}, messages {year.Store.Messages}, looks {year.Looks}");
        output.WriteLine($"watchdog {year.Scan.Watchdog:0} RU, sweeps {year.Scan.Sweeps:0} RU");
        var sizes = year.Documents.Select(partition => (partition.Key, Bytes: partition.Sum(), Count: partition.Count())).OrderByDescending(partition => partition.Bytes).ToList();
        output.WriteLine($"documents {sizes.Sum(size => size.Count)}, {sizes.Sum(size => (long)size.Bytes)} bytes in {sizes.Count} partitions; files {year.FileBytes}");
        foreach (var (key, bytes, count) in sizes.Take(6))
            output.WriteLine($"  {key}: {count} documents, {bytes} bytes");
        foreach (var (at, units) in year.Ledger.Dearest.Take(8))
            output.WriteLine($"  {at:O}: {units:0} RU");
    }
}
