using System.CommandLine;
using PerfServerless.Local.Host;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Commands;

/// <summary><c>backup</c>: a copy of everything, also while the host runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var data = DataOption.Usual();
        var to = DataOption.Required("--to", "A new or empty directory. It will hold the keys too: keep it as safe as the data.");
        var command = new Command("backup", "Copies a county's record, files and keys, also while it is served.") { data, to };
        command.SetAction(async (parsed, cancel) =>
        {
            var (from, target) = (parsed.GetRequiredValue(data), parsed.GetRequiredValue(to));
            await LocalBackup.Backup(from, target, cancel);
            DataDirectory.CopyKeys(from, target);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Backed up {from} to {target}.");
            return CommandLine.Done;
        });
        return command;
    }
}
