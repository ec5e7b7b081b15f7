using System.CommandLine;

namespace PerfServerless.Local.Commands;

/// <summary>The options that name data directories.</summary>
internal static class DataOption
{
    /// <summary>The county's directory, <c>./data</c> unless told.</summary>
    public static Option<string> Usual() => new("--data") { Description = "The county's data directory.", DefaultValueFactory = _ => "./data" };

    /// <summary>A directory that has to be named.</summary>
    public static Option<string> Required(string name, string description) => new(name) { Description = description, Required = true };
}
