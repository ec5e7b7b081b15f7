namespace PerfServerless.Rules.Delivery;

/// <summary>The language a person wants to be written to in.</summary>
public enum Language
{
    /// <summary>Chinese.</summary>
    Zh = 1,

    /// <summary>English.</summary>
    En,
}

/// <summary>Choosing a text by language.</summary>
public static class Languages
{
    /// <summary>The text in a language.</summary>
    public static string In(this Bilingual text, Language language) => language == Language.En ? text.En : text.Zh;
}
