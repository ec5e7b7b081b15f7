using System.Text.Json;

namespace PerfServerless.Rules.Tests;

/// <summary>Tables of cases under Cases/, kept as data so that whoever knows the regulation can read and add to them.</summary>
internal static class CaseTable
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    /// <summary>The cases of a table; an empty table would pass in vain.</summary>
    public static TheoryData<T> Read<T>(string name)
    {
        var rows = JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", name + ".json")), Format)!;
        Assert.NotEmpty(rows);
        return [.. rows];
    }
}
