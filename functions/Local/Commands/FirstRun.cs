using PerfServerless.Local.Demo;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;
using Spectre.Console;

namespace PerfServerless.Local.Commands;

/// <summary>A county that has nobody in it yet becomes a demonstration county; one that is says each time how to sign in.</summary>
internal static class FirstRun
{
    private static readonly CountySize Size = new(Units: 51, People: 1640, Seed: 7);

    public static async Task Prepare(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        var store = services.GetRequiredService<IEventStore>();
        if (await store.List(People.Partition, "person/", null, 1, cancel) is { Count: 0 })
        {
            await output.WriteLineAsync($"The data directory is empty: making a demonstration county of {Size.Units} units and {Size.People:N0} invented people, two quarters of whose work are lived through first (about a minute) …");
            await ProgressBar.Show("a county comes to life", progress => DemoCounty.Create(services, Size, progress, cancel));
        }
        var signIns = DemoCounty.SignIns(Size);
        if (await services.GetRequiredService<Accounts.Accounts>().IsDemo(signIns[0].Person, cancel))
            Tell(signIns, output);
        else if (await store.List(Accounts.Accounts.Partition, "", null, 1, cancel) is { Count: 0 })
            await output.WriteLineAsync("There are people in this county and no accounts: `account PERSON` opens the first. If a first run was interrupted, empty the data directory and serve again.");
    }

    private static void Tell(IReadOnlyList<DemoSignIn> signIns, TextWriter output)
    {
        var table = new Table().Title($"Demonstration sign-ins, password {DemoCounty.Password}").AddColumn("role").AddColumn("person");
        foreach (var signIn in signIns)
            table.AddRow(signIn.Role, signIn.Person.Value);
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) }).Write(table);
    }
}
