using System.CommandLine;

namespace PerfServerless.Local.Commands;

/// <summary>The command line: what there is, and how it ends.</summary>
internal static class CommandLine
{
    /// <summary>Done, and what was looked at is sound.</summary>
    public const int Done = 0;

    /// <summary>Done, and something is wrong with what was looked at.</summary>
    public const int Wrong = 1;

    /// <summary>Not done: the command was mistaken, or the machine failed.</summary>
    public const int NotDone = 2;

    /// <summary>Every command. A new one is added here and nowhere else.</summary>
    private static Command[] Commands =>
        [ServeCommand.Create(), SimulateCommand.Create(), ImportCommand.Create(), VerifyCommand.Create(), BackupCommand.Create(), RestoreCommand.Create(), AccountCommand.Create()];

    /// <summary>Runs a command line; without a command it serves.</summary>
    public static async Task<int> Run(string[] args, TextWriter? output = null, TextWriter? errors = null, CancellationToken cancel = default)
    {
        var root = new RootCommand("PerfServerless: the appraisal of a county's civil servants, on one machine. Without a command it serves.");
        ServeCommand.Configure(root);
        foreach (var command in Commands)
            root.Subcommands.Add(command);
        var console = new InvocationConfiguration { Output = output ?? Console.Out, Error = errors ?? Console.Error, EnableDefaultExceptionHandler = false };
        var parsed = root.Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(console, cancel);
            return parsed.Errors.Count > 0 ? NotDone : code;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(failure.Message);
            return NotDone;
        }
        catch (OperationCanceledException)
        {
            return NotDone;
        }
    }
}
