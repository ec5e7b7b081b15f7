using System.CommandLine;
using PerfServerless.Local.Host;
using PerfServerless.Rules.Organisation;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Commands;

/// <summary>
/// <c>account</c>: a password for one sign-in, for the first security administrator, or when none can sign in any more. Who
/// holds the data directory could do worse; the reset is recorded as the system's.
/// </summary>
internal static class AccountCommand
{
    public static Command Create()
    {
        var data = DataOption.Usual();
        var person = new Argument<string>("person") { Description = "The person's id." };
        var command = new Command("account", "Opens or resets a person's account, while the county is not served.") { data, person };
        command.SetAction((parsed, cancel) => Reset(parsed.GetRequiredValue(data), parsed.GetRequiredValue(person), parsed.InvocationConfiguration, cancel));
        return command;
    }

    private static async Task<int> Reset(string directory, string id, InvocationConfiguration console, CancellationToken cancel)
    {
        await using var store = await SqliteEventStore.Open(directory);
        using var files = new FolderFileStore(directory);
        await using var services = new ServiceCollection().AddCounty(store, files, TimeProvider.System).BuildServiceProvider();
        var accounts = services.GetRequiredService<Accounts.Accounts>();
        var password = PersonId.TryParse(id, null, out var person) ? await accounts.Reset(person, PersonId.System, cancel) : default;
        if (password.ValueOrDefault is null)
        {
            await console.Error.WriteLineAsync($"There is no person '{id}' in {directory}.");
            return CommandLine.NotDone;
        }
        await console.Output.WriteLineAsync($"{person} signs in once with: {password.Value}");
        return CommandLine.Done;
    }
}
