using System.CommandLine;
using PerfServerless.Local.Host;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Commands;

/// <summary><c>restore</c>: a backup becomes a data directory.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var from = DataOption.Required("--from", "The backup.");
        var data = DataOption.Required("--data", "A new or empty data directory.");
        var command = new Command("restore", "Puts a backup into a new data directory.") { from, data };
        command.SetAction(async (parsed, cancel) =>
        {
            var (source, target) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(data));
            await LocalBackup.Restore(source, target, cancel);
            DataDirectory.CopyKeys(source, target);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Restored {source} to {target}.");
            return CommandLine.Done;
        });
        return command;
    }
}
