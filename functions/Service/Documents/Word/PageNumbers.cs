using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfServerless.Service.Documents.Word;

/// <summary>页码: — 1 —, odd pages at the right, even pages at the left, one character from the edge.</summary>
internal static class PageNumbers
{
    public static Footer Footer(JustificationValues side)
    {
        var edge = side == JustificationValues.Right ? new Indentation { Right = $"{Paper.Character}" } : new Indentation { Left = $"{Paper.Character}" };
        return new(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = Styles.Page }, edge, new Justification { Val = side }),
            Text("— "), new SimpleField(Text("1")) { Instruction = " PAGE " }, Text(" —")));
    }

    private static Run Text(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
