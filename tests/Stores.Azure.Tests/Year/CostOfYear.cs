using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PerfServerless.Local.Demo;
using Xunit.Abstractions;

namespace PerfServerless.Stores.Azure.Tests.Year;

/// <summary>
/// What a person costs, counted over a simulated time. infra/SCALE.md stands on these figures: when they change, so does the document.
/// <c>COUNT_PEOPLE</c>, with <c>COUNT_UNITS</c>, counts a whole year of a county of that size instead; 1,640 people take about ten minutes.
/// </summary>
public sealed partial class CostOfYear(ITestOutputHelper output)
{
    [Fact]
    public async Task A_small_county_costs_what_the_document_says()
    {
        var size = Size ?? new(4, 16, 7);
        await using var year = await CountedYear.Of(size, Size is null ? 1 : 4);
        Print(year, size.People);
        if (Size is not null)
            return;
        var said = Row().Match(await File.ReadAllTextAsync(Document()));
        Assert.True(said.Success, "The document has no row for this county.");
        Assert.Equal([Number(said, 2), Number(said, 3), Number(said, 4)], [year.Store.Acts, year.Store.Messages, year.Looks]);
        Assert.InRange(year.Ledger.Work, Number(said, 1) * 0.98, Number(said, 1) * 1.02); // acts side by side read again when they meet
    }

    private static CountySize? Size => int.TryParse(Environment.GetEnvironmentVariable("COUNT_PEOPLE"), out var people)
        ? new(int.Parse(Environment.GetEnvironmentVariable("COUNT_UNITS") ?? "51"), people, 7) : null;

    private void Print(CountedYear year, int people)
    {
        output.WriteLine($"{people} people: {year.Ledger.Work:0} RU, {year.Ledger.Work / people:0} a person; with the looks at the outbox {year.Ledger.Units:0}");
        foreach (var line in year.Ledger.Lines.OrderByDescending(line => line.Value.Units))
            output.WriteLine($"  {line.Key.Kind} {line.Key.Partition}: {line.Value.Count}, {line.Value.Units:0} RU");
        output.WriteLine($"{year.Store.Acts} acts, {year.Store.System} effects, {year.Store.Messages} messages, {year.Looks} looks of clocks");
        output.WriteLine($"one look at everything: watchdog {year.Scan.Watchdog:0} RU, sweeps {year.Scan.Sweeps:0} RU");
        var sizes = year.Documents.Select(partition => (partition.Key, Bytes: partition.Sum(), Count: partition.Count())).OrderByDescending(partition => partition.Bytes).ToList();
        output.WriteLine($"{sizes.Sum(size => size.Count)} documents, {sizes.Sum(size => (long)size.Bytes)} bytes in {sizes.Count} partitions; files {year.FileBytes} bytes");
        foreach (var (key, bytes, count) in sizes.Take(3).Concat(sizes.Where(size => size.Key is "people" or "county")))
            output.WriteLine($"  {key}: {count} documents, {bytes} bytes");
        foreach (var (at, units) in year.Ledger.Dearest.Take(8))
            output.WriteLine($"  {at:yyyy-MM-dd HH:mm}: {units:0} RU");
    }

    private static double Number(Match said, int group) => double.Parse(said.Groups[group].Value.Replace(",", "", StringComparison.Ordinal));

    private static string Document([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "infra", "SCALE.md");

    [GeneratedRegex(@"\| 16, one quarter \| ([\d,]+) \| [\d,]+ \| ([\d,]+) \| [\d,]+ \| ([\d,]+) \| ([\d,]+) \|")]
    private static partial Regex Row();
}
