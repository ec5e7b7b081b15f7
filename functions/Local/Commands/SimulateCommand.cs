using System.CommandLine;
using System.Text.Json;
using PerfServerless.Local.Demo;
using PerfServerless.Local.Simulation;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Commands;

/// <summary><c>simulate</c>: a whole year of an invented county, in an empty data directory.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var people = new Option<int>("--people") { Description = "Who take part, leaders not counted.", DefaultValueFactory = _ => 1640 };
        var units = new Option<int>("--units") { Description = "At least 4, of at least 3 people each.", DefaultValueFactory = _ => 51 };
        var year = new Option<int>("--year") { Description = "A year whose holidays are published.", DefaultValueFactory = _ => 2026 };
        var seed = new Option<int>("--seed") { Description = "The same seed lives the same year.", DefaultValueFactory = _ => 7 };
        var data = new Option<string?>("--data") { Description = "An empty directory to keep the record in; without it nothing is kept." };
        var json = new Option<bool>("--json") { Description = "Ends with one line of JSON." };
        var command = new Command("simulate", "Lives through a whole year of a county under a virtual clock.") { people, units, year, seed, data, json };
        command.SetAction((parsed, cancel) => Run(
            parsed.GetValue(data), new(parsed.GetValue(units), parsed.GetValue(people), parsed.GetValue(seed)), parsed.GetValue(year),
            parsed.GetValue(json), parsed.InvocationConfiguration, cancel));
        return command;
    }

    private static string? WhyNot(CountySize size, int year) =>
        size.Units < 4 || size.People < 3 * size.Units ? "A county has at least 4 units of at least 3 people each."
        : WorkCalendar.Published.IsPublished(year) ? null
        : $"The holidays of {year} are not published.";

    private static async Task<int> Run(string? data, CountySize size, int year, bool json, InvocationConfiguration console, CancellationToken cancel)
    {
        if (WhyNot(size, year) is { } reason)
        {
            await console.Error.WriteLineAsync(reason);
            return CommandLine.NotDone;
        }
        var directory = data ?? Directory.CreateTempSubdirectory("perf-simulation-").FullName;
        try
        {
            if (File.Exists(Path.Combine(directory, SqliteEventStore.FileName)))
                throw new IOException($"'{directory}' holds a record already: a simulation begins in an empty directory.");
            var summary = await ProgressBar.Show("a year passes", progress => SimulatedYear.Run(directory, size, year, progress, cancel));
            if (json)
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(summary, RecordJson.Options));
            else
                SummaryTable.Write(summary, console.Output);
            return summary is { AuditIntact: true, QuotaBreaches: 0 } ? CommandLine.Done : CommandLine.Wrong;
        }
        finally
        {
            if (data is null)
                Directory.Delete(directory, recursive: true);
        }
    }
}
