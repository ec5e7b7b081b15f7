using System.Diagnostics;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Local.Tests;

/// <summary>This assembly as a program: it writes to a data directory, and says after each commit what was acknowledged, until it is killed.</summary>
internal static class Child
{
    public const int Writers = 8;

    public static async Task Main(string[] args)
    {
        await using var store = await SqliteEventStore.Open(args[0]);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(store, $"w{writer}"))));
    }

    /// <summary>Starts the program on a directory.</summary>
    public static Process Start(string directory) => Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(Child).Assembly.Location, directory])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task Write(SqliteEventStore store, string name)
    {
        for (var version = (await store.Load(Samples.Id(name)))?.Version ?? 0; ; version++)
        {
            if (await store.Commit(Samples.Commit(name, version)) != CommitResult.Written)
            {
                throw new InvalidOperationException($"{name} has but one writer.");
            }

            await Console.Out.WriteLineAsync($"{name} {version + 1}");
        }
    }
}
