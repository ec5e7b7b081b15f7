using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfServerless.Service.Documents.Model;
using Imprint = PerfServerless.Service.Documents.Model.Imprint;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace PerfServerless.Service.Documents.Word;

/// <summary>版记: at the foot of the last page, between a heavy line above, a light one within and a heavy one below.</summary>
internal static class ImprintLines
{
    /// <summary>0.35 mm and 0.25 mm, in eighths of a point.</summary>
    private const uint Heavy = 8, Light = 6;

    public static IEnumerable<OpenXmlElement> Of(Imprint imprint) =>
    [
        Line($"抄送：{imprint.CopiesTo}。", new TopBorder { Val = BorderValues.Single, Size = Heavy, Space = 1 }, new BottomBorder { Val = BorderValues.Single, Size = Light, Space = 1 }, hanging: 3),
        Line($"{imprint.Printer}\t{Typography.Date(imprint.On)}印发", null, new BottomBorder { Val = BorderValues.Single, Size = Heavy, Space = 1 }, hanging: 0),
    ];

    private static Paragraph Line(string text, TopBorder? above, BottomBorder below, int hanging)
    {
        var borders = new ParagraphBorders();
        if (above is not null)
            borders.AddChild(above);
        borders.AddChild(below);
        const int character = 280; // 4号
        return new(
            Paragraphs.Properties(Styles.ImprintLine,
                new FrameProperties
                {
                    Width = $"{Paper.TypeWidth}", HorizontalSpace = "0", Wrap = TextWrappingValues.NotBeside, VerticalPosition = VerticalAnchorValues.Margin,
                    HorizontalPosition = HorizontalAnchorValues.Margin, XAlign = HorizontalAlignmentValues.Left, YAlign = VerticalAlignmentValues.Bottom,
                },
                borders,
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = Paper.TypeWidth - character }),
                new Indentation { Left = $"{character * (1 + hanging)}", Right = $"{character}", Hanging = $"{character * hanging}" }),
            Pieces(text));
    }

    private static Run Pieces(string text)
    {
        var run = new Run();
        var parts = text.Split('\t');
        run.Append(Paragraphs.Letters(parts[0]));
        if (parts.Length > 1)
            run.Append(new TabChar(), Paragraphs.Letters(parts[1]));
        return run;
    }
}
