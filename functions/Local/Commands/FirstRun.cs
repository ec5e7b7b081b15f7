using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Commands;

/// <summary>What happens when a county is served that has nobody in it yet.</summary>
internal static class FirstRun
{
    public static async Task Prepare(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        var store = services.GetRequiredService<IEventStore>();
        if (await store.List(People.Partition, "person/", null, 1, cancel) is { Count: > 0 })
            return;
        // The one place where a first run is given something to show: a demonstration county is made here.
        await output.WriteLineAsync("The data directory is empty: there is nobody yet who could sign in.");
    }
}
