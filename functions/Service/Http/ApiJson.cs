using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(MayBeLeftOut).WithAddedModifier(MustSayItsKind).WithAddedModifier(WholeLists.Demand);
        if (!options.Converters.OfType<JsonStringEnumConverter>().Any())
            options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    /// <summary>Answers leave out what is null, and what an answer left out a request may leave out as well.</summary>
    private static void MayBeLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property is { IsRequired: true, IsSetNullable: true })
                property.IsRequired = false;
    }

    /// <summary>Without its <c>$type</c> such a value is the sender's fault; the serializer would call it ours.</summary>
    private static void MustSayItsKind(JsonTypeInfo type)
    {
        if (type is { Kind: JsonTypeInfoKind.Object, Type.IsAbstract: true, PolymorphismOptions: not null })
            type.CreateObject = () => throw new JsonException("The value does not say its $type.");
    }
}
