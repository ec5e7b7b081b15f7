using System.Text.Json.Serialization;

namespace PerfServerless.Rules.Law;

/// <summary>One parameter in <c>parameters.json</c>, its values in the order of their dates.</summary>
internal sealed record ParameterEntry(string Parameter, ValueEntry[] Values);

/// <summary>One value of a parameter in <c>parameters.json</c>.</summary>
internal sealed record ValueEntry(decimal Value, DateOnly From, Citation Source);

/// <summary>Reads the three files without reflection: a host answers its first request sooner.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Instrument[]))]
[JsonSerializable(typeof(ParameterEntry[]))]
[JsonSerializable(typeof(Assumption[]))]
internal sealed partial class LawJson : JsonSerializerContext;
