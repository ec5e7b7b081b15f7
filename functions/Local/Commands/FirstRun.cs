using PerfServerless.Local.Demo;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;
using Spectre.Console;

namespace PerfServerless.Local.Commands;

/// <summary>What happens when a county is served that has nobody in it yet: a demonstration county is made.</summary>
internal static class FirstRun
{
    private static readonly CountySize Size = new(Units: 51, People: 1640, Seed: 7);

    public static async Task Prepare(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        var store = services.GetRequiredService<IEventStore>();
        if (await store.List(People.Partition, "person/", null, 1, cancel) is { Count: > 0 })
            return;
        await output.WriteLineAsync($"The data directory is empty: making a demonstration county of {Size.Units} units and {Size.People:N0} invented people …");
        var signIns = await DemoCounty.Create(services, Size, cancel);
        var table = new Table().Title($"Demonstration sign-ins, password {DemoCounty.Password}").AddColumn("role").AddColumn("person");
        foreach (var signIn in signIns)
            table.AddRow(signIn.Role, signIn.Person.Value);
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) }).Write(table);
    }
}
