using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfServerless.Service.Documents;

/// <summary>What a .docx needs besides its text: page, fonts, and page numbers that change sides.</summary>
internal static class DocxParts
{
    private const string Odd = "footerOdd", Even = "footerEven";

    /// <summary>The page: A4 with the margins and the grid of the standard.</summary>
    public static W.SectionProperties Page() => new(
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = Odd },
        new W.FooterReference { Type = W.HeaderFooterValues.Even, Id = Even },
        new W.PageSize { Width = OfficialLayout.PageWidth, Height = OfficialLayout.PageHeight },
        new W.PageMargin
        {
            Top = OfficialLayout.Top, Bottom = OfficialLayout.Bottom, Left = OfficialLayout.Left, Right = OfficialLayout.Right,
            Header = 851, Footer = OfficialLayout.Footer, Gutter = 0,
        },
        new W.DocGrid { Type = W.DocGridValues.LinesAndChars, LinePitch = OfficialLayout.LinePitch, CharacterSpace = OfficialLayout.CharacterSpace });

    public static void AddTo(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = new W.Styles(
            new W.DocDefaults(
                new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                    new W.RunFonts { Ascii = OfficialLayout.Text, HighAnsi = OfficialLayout.Text, EastAsia = OfficialLayout.Text },
                    new W.FontSize { Val = $"{OfficialLayout.Size3}" },
                    new W.Languages { Val = "zh-CN", EastAsia = "zh-CN" })),
                new W.ParagraphPropertiesDefault()));
        main.AddNewPart<FontTablePart>("fonts").Fonts = new W.Fonts(OfficialLayout.StandIns.Select(each =>
            new W.Font(new W.AltName { Val = each.StandIn }, new W.FontCharSet { Val = "86" }) { Name = each.Font }));
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new W.Settings(new W.EvenAndOddHeaders());
        main.AddNewPart<FooterPart>(Odd).Footer = Footer(W.JustificationValues.Right);
        main.AddNewPart<FooterPart>(Even).Footer = Footer(W.JustificationValues.Left);
    }

    /// <summary>— 1 —, in 4号 宋体, one character from the edge: odd pages at the right, even ones at the left (7.5).</summary>
    private static W.Footer Footer(W.JustificationValues side)
    {
        var right = side == W.JustificationValues.Right;
        var paragraph = DocxText.Of("— ", OfficialLayout.Number, OfficialLayout.Size4, left: right ? 0 : 100, right: right ? 100 : 0, justify: side);
        paragraph.Append(Field(W.FieldCharValues.Begin));
        paragraph.Append(Styled(new W.FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }));
        paragraph.Append(Field(W.FieldCharValues.Separate), DocxText.Run("1", OfficialLayout.Number, OfficialLayout.Size4), Field(W.FieldCharValues.End));
        paragraph.Append(DocxText.Run(" —", OfficialLayout.Number, OfficialLayout.Size4));
        return new W.Footer(paragraph);
    }

    private static W.Run Field(W.FieldCharValues kind) => Styled(new W.FieldChar { FieldCharType = kind });

    private static W.Run Styled(OpenXmlElement content)
    {
        var run = DocxText.Run("", OfficialLayout.Number, OfficialLayout.Size4);
        run.RemoveChild(run.GetFirstChild<W.Text>()!);
        run.Append(content);
        return run;
    }
}
