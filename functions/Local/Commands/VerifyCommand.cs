using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Verification;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Commands;

/// <summary><c>verify</c>: reads the whole record again, also while it is served.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var data = DataOption.Usual();
        var json = new Option<bool>("--json") { Description = "Ends with one line of JSON instead of a table." };
        var command = new Command("verify", "Replays every stream, compares it with its snapshot, and checks what must hold between them.") { data, json };
        command.SetAction((parsed, cancel) =>
            Verify(parsed.GetRequiredValue(data), parsed.GetValue(json), parsed.InvocationConfiguration.Output, cancel));
        return command;
    }

    /// <summary>Verifies an open store with every kind of stream this host keeps.</summary>
    public static Task<VerificationReport> Verify(SqliteEventStore store, CancellationToken cancel) =>
        new Verifier(store, StreamKind.Of(Accounts.Accounts.Kind)).Run(store.AllStreams(cancel), cancel: cancel);

    private static async Task<int> Verify(string directory, bool asJson, TextWriter output, CancellationToken cancel)
    {
        var started = Stopwatch.StartNew();
        await using var store = await SqliteEventStore.OpenReadOnly(directory);
        var report = await Verify(store, cancel);
        if (asJson)
            await output.WriteLineAsync(JsonSerializer.Serialize(VerifyLine.Of(report, started.Elapsed), RecordJson.Options));
        else
            VerifyTable.Write(report, started.Elapsed, output);
        return report.Intact ? CommandLine.Done : CommandLine.Wrong;
    }
}

/// <summary>A verification on one line.</summary>
internal sealed record VerifyLine(bool Intact, long Streams, long Events, long Slips, IReadOnlyList<VerifyFault> Faults, double Seconds)
{
    public static VerifyLine Of(VerificationReport report, TimeSpan took) => new(
        report.Intact, report.Kinds.Sum(kind => kind.Streams), report.Kinds.Sum(kind => kind.Events), report.Kinds.Sum(kind => kind.Slips),
        [.. report.Faults.Select(fault => new VerifyFault(fault.Stream.ToString(), fault.Code, fault.What))], Math.Round(took.TotalSeconds, 1));
}

/// <summary>A fault on that line.</summary>
internal sealed record VerifyFault(string Stream, string Code, string What);
