using PerfServerless.Service.Verification;
using Spectre.Console;

namespace PerfServerless.Local.Commands;

/// <summary>A verification as a person reads it: what was looked at, what is wrong, and one last line.</summary>
internal static class VerifyTable
{
    private const int MostFaults = 50;

    public static void Write(VerificationReport report, TimeSpan took, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var table = new Table().AddColumns("Kind", "Streams", "Events", "Slips", "Faults");
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned();
        foreach (var kind in report.Kinds)
            table.AddRow(kind.Kind.EscapeMarkup(), $"{kind.Streams}", $"{kind.Events}", $"{kind.Slips}", $"{kind.Faults}");
        console.Write(table);
        foreach (var fault in report.Faults.Take(MostFaults))
            output.WriteLine($"{fault.Code}  {fault.Stream}  {fault.What}");
        if (report.Faults.Count > MostFaults)
            output.WriteLine($"… and {report.Faults.Count - MostFaults} more (--json lists all).");
        output.WriteLine(report.Intact
            ? $"The record is intact: {report.Kinds.Sum(kind => kind.Streams)} streams, {report.Kinds.Sum(kind => kind.Events)} events, {took.TotalSeconds:F1} s."
            : $"The record is NOT intact: {report.Faults.Count} faults in {report.Kinds.Sum(kind => kind.Streams)} streams, {took.TotalSeconds:F1} s.");
    }
}
