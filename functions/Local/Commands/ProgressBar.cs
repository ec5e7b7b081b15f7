using Spectre.Console;

namespace PerfServerless.Local.Commands;

/// <summary>How far something long is, for whoever watches a terminal. It goes to standard error, so that the output stays the result.</summary>
internal static class ProgressBar
{
    /// <summary>Does it, and shows how far it is: from 0 to 1.</summary>
    public static Task Show(string what, Func<Action<double>, Task> run) => Show(what, async progress =>
    {
        await run(progress);
        return true;
    });

    /// <summary>As the other, with what comes of it.</summary>
    public static async Task<T> Show<T>(string what, Func<Action<double>, Task<T>> run)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
            return await run(_ => { });
        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask(what, maxValue: 1);
            return await run(share => bar.Value = share);
        });
    }
}
