using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PerfServerless.Service.Http;

/// <summary>Refuses a null inside a list: the serializer holds properties to their nullability, but not the items of a list.</summary>
internal static class WholeLists
{
    /// <summary>A modifier and not a converter, so that the OpenAPI document still sees what a list holds.</summary>
    public static void Demand(JsonTypeInfo type)
    {
        if (type is { Kind: JsonTypeInfoKind.Enumerable, Type.IsGenericType: true, ElementType.IsValueType: false }
            && type.Type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            type.OnDeserialized = Check;
    }

    private static void Check(object list)
    {
        foreach (var item in (IEnumerable)list)
            if (item is null)
                throw new JsonException("A list holds no null.");
    }
}
