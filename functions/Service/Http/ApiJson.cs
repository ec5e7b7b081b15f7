using System.Text.Json;
using System.Text.Json.Serialization;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Http;

/// <summary>The API's JSON: as the record's, but a request with an unknown or a missing field is refused, not guessed at.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Strict();

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions(RecordJson.Options);
        Apply(options);
        return options;
    }

    /// <summary>Sets a host's options to the API's.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.Encoder = RecordJson.Options.Encoder;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        options.AllowOutOfOrderMetadataProperties = true;
        if (!options.Converters.OfType<JsonStringEnumConverter>().Any())
            options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
