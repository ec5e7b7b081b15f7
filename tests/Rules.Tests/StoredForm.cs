using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Rules.Tests;

/// <summary>Events are the stored format: each type of a stream is named, by its own name, and survives being stored.</summary>
internal static class StoredForm
{
    public static void MustNameEveryEvent<TEvent>()
    {
        var named = typeof(TEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().ToDictionary(a => a.DerivedType, a => (string?)a.TypeDiscriminator);
        var types = typeof(TEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TEvent))).ToList();
        Assert.Equal(types.Count, named.Count);
        Assert.All(types, type => Assert.Equal(type.Name, named[type]));
    }

    public static void MustSurvive<TEvent>(IEnumerable<TEvent> events)
    {
        foreach (var happened in events)
        {
            var text = JsonSerializer.Serialize(happened);
            Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<TEvent>(text)));
        }
    }
}
