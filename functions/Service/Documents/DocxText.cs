using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfServerless.Service.Documents;

/// <summary>Paragraphs of a .docx, as the layout wants them.</summary>
internal static class DocxText
{
    /// <summary>正文: two characters in.</summary>
    public static W.Paragraph Body(string text) => Of(text, OfficialLayout.Text, OfficialLayout.Size3, indent: 200);

    public static W.Paragraph Heading(Heading heading)
    {
        var font = heading.Level == 1 ? OfficialLayout.Heading1 : OfficialLayout.Heading2;
        var paragraph = Of(heading.Text, font, OfficialLayout.Size3, indent: 200);
        paragraph.ParagraphProperties!.KeepNext = new();
        return paragraph;
    }

    public static W.Paragraph Centred(string text, string font, int size, string? colour = null) =>
        Of(text, font, size, colour: colour, justify: W.JustificationValues.Center);

    public static W.Paragraph Empty() => Of("", OfficialLayout.Text, OfficialLayout.Size3);

    /// <summary>A line of text.</summary>
    /// <param name="indent">Of the first line, in hundredths of a character.</param>
    /// <param name="left">Of every line, likewise.</param>
    /// <param name="right">From the right, likewise.</param>
    public static W.Paragraph Of(
        string text, string font, int size, int indent = 0, int left = 0, int right = 0, string? colour = null, W.JustificationValues? justify = null)
    {
        var properties = new W.ParagraphProperties();
        properties.SpacingBetweenLines = new() { Before = "0", After = "0", Line = $"{OfficialLayout.LinePitch}", LineRule = size > OfficialLayout.Size2 ? W.LineSpacingRuleValues.AtLeast : W.LineSpacingRuleValues.Exact };
        if (indent + left + right > 0)
            properties.Indentation = Indentation(indent, left, right, size);
        properties.Justification = new() { Val = justify ?? W.JustificationValues.Both };
        return new W.Paragraph(properties, Run(text, font, size, colour));
    }

    public static W.Run Run(string text, string font, int size, string? colour = null)
    {
        var properties = new W.RunProperties();
        properties.RunFonts = new() { Ascii = font, HighAnsi = font, EastAsia = font, ComplexScript = font };
        if (colour is not null)
            properties.Color = new() { Val = colour };
        properties.FontSize = new() { Val = $"{size}" };
        return new W.Run(properties, new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>By characters for Word and WPS, and by measure for readers that know no characters.</summary>
    private static W.Indentation Indentation(int indent, int left, int right, int size)
    {
        string Twips(int hundredths) => $"{hundredths * size / 10}";
        var indentation = new W.Indentation();
        if (indent > 0)
            (indentation.FirstLineChars, indentation.FirstLine) = (indent, Twips(indent));
        if (left > 0)
            (indentation.LeftChars, indentation.Left) = (left, Twips(left));
        if (right > 0)
            (indentation.RightChars, indentation.Right) = (right, Twips(right));
        return indentation;
    }
}
