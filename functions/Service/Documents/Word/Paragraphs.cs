using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfServerless.Service.Documents.Word;

/// <summary>Paragraphs in a style.</summary>
internal static class Paragraphs
{
    /// <summary>A paragraph; its own properties are put where the schema wants each.</summary>
    public static Paragraph One(string style, string text, params OpenXmlElement[] properties) => new(Properties(style, properties), new Run(Letters(text)));

    /// <summary>A paragraph of several lines.</summary>
    public static Paragraph Lines(string style, IReadOnlyList<string> lines, params OpenXmlElement[] properties)
    {
        var run = new Run();
        for (var line = 0; line < lines.Count; line++)
        {
            if (line > 0)
                run.Append(new Break());
            run.Append(Letters(lines[line]));
        }
        return new(Properties(style, properties), run);
    }

    public static Paragraph Blank(bool keep = false) => keep ? One(Styles.Body, "", new KeepNext()) : One(Styles.Body, "");

    public static Text Letters(string text) => new(Clean(text)) { Space = SpaceProcessingModeValues.Preserve };

    public static ParagraphProperties Properties(string style, params OpenXmlElement[] properties)
    {
        var all = new ParagraphProperties { ParagraphStyleId = new() { Val = style } };
        foreach (var property in properties)
            all.AddChild(property);
        return all;
    }

    /// <summary>XML has no place for control characters, which people paste into texts without knowing.</summary>
    private static string Clean(string text) => text.Any(char.IsControl) ? string.Concat(text.Where(each => !char.IsControl(each))) : text;
}
