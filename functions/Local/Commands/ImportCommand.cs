using System.CommandLine;
using PerfServerless.Local.Host;
using PerfServerless.Service.Import;
using PerfServerless.Stores.Local;
using Spectre.Console;

namespace PerfServerless.Local.Commands;

/// <summary><c>import</c>: units, people and roles from a workbook or a CSV file, while the county is not served.</summary>
internal static class ImportCommand
{
    private const int MostShown = 50;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "An .xlsx or .csv file; a template is at /api/import/template.xlsx." };
        var data = DataOption.Usual();
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change, and changes nothing." };
        var command = new Command("import", "Imports units, people and roles: all of a file, or nothing.") { file, data, dryRun };
        command.SetAction((parsed, cancel) => Import(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(data), parsed.GetValue(dryRun), parsed.InvocationConfiguration.Output, cancel));
        return command;
    }

    private static async Task<int> Import(string path, string directory, bool dryRun, TextWriter output, CancellationToken cancel)
    {
        await using var content = File.OpenRead(path);
        var plan = await CountyImport.Read(content, Path.GetFileName(path), cancel);
        if (plan.Unreadable is { } unreadable)
        {
            await output.WriteLineAsync($"{unreadable.Why.Sentence.Zh} {unreadable.Why.Sentence.En}");
            return CommandLine.Wrong;
        }
        await using var store = await SqliteEventStore.Open(directory);
        using var files = new FolderFileStore(directory);
        await using var services = new ServiceCollection().AddCounty(store, files, TimeProvider.System).BuildServiceProvider();
        var report = await services.GetRequiredService<CountyImport>().ApplyAsOperator(plan, dryRun, cancel);
        await Tell(report, output);
        return report.Outcome is ImportOutcome.Checked or ImportOutcome.Completed ? CommandLine.Done : CommandLine.Wrong;
    }

    private static async Task Tell(ImportReport report, TextWriter output)
    {
        if (report.Errors.Count > 0)
        {
            var table = new Table().AddColumn("sheet").AddColumn("row").AddColumn("column").AddColumn("what is wrong");
            foreach (var error in report.Errors.Take(MostShown))
                table.AddRow(Markup.Escape(error.Sheet), $"{error.Row}", Markup.Escape(error.Column ?? ""), Markup.Escape($"{error.Sentence.Zh} {error.Sentence.En}"));
            AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) }).Write(table);
        }
        var counts = report.Counts;
        await output.WriteLineAsync(
            $"{report.Outcome}: {counts.UnitsAdded} units and {counts.PeopleAdded} people new, {counts.UnitsChanged} units, {counts.PeopleAssigned} assignments "
            + $"and {counts.RolesChanged} roles changed, {counts.Unchanged} rows as they were, {counts.Errors} errors.");
    }
}
