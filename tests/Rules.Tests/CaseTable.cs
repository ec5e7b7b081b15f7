using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Rules.Tests;

/// <summary>Cases as data, in files that a reader without C# can check: <c>Cases/*.json</c>.</summary>
internal static class CaseTable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = false,
    };

    /// <summary>The rows of a file, each as the one argument of a theory.</summary>
    public static TheoryData<TCase> Read<TCase>(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cases", file);
        var cases = JsonSerializer.Deserialize<List<TCase>>(File.ReadAllText(path), Options)!;
        Assert.NotEmpty(cases);
        return [.. cases];
    }
}
