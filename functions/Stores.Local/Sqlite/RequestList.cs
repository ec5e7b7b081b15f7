using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>A head's latest requests as one JSON text.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class RequestList : JsonSerializerContext
{
    public static string Format(IReadOnlyList<string> requests) =>
        requests.Count == 0 ? "[]" : JsonSerializer.Serialize(requests, Default.IReadOnlyListString);

    public static string[] Parse(string text) =>
        text == "[]" ? [] : JsonSerializer.Deserialize(text, Default.StringArray) ?? [];
}
