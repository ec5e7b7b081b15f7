using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PerfServerless.Rules;

/// <summary>Reads the data that is compiled into this assembly; no file is opened.</summary>
internal static class EmbeddedJson
{
    /// <param name="name">Folder and file, joined by a dot: <c>Calendar.holidays.json</c>.</param>
    /// <param name="type">What the file holds.</param>
    public static T Read<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream($"PerfServerless.Rules.{name}")
            ?? throw new InvalidOperationException($"The assembly carries no '{name}'.");
        return JsonSerializer.Deserialize(stream, type)
            ?? throw new InvalidOperationException($"'{name}' is empty.");
    }
}
