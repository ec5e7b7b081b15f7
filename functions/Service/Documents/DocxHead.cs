using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfServerless.Service.Documents;

/// <summary>眉首 and 版记 of a .docx: the red head with its line, and what stands at the foot of the last page.</summary>
internal static class DocxHead
{
    /// <summary>The head's upper edge lies 35 mm below that of the text area (7.2.4); two lines below it the number, 4 mm below that the red line.</summary>
    public static IEnumerable<OpenXmlElement> Head(OfficialDocument document)
    {
        var issuer = DocxText.Centred(document.Issuer, OfficialLayout.Title, OfficialLayout.HeadSize(document.Issuer), OfficialLayout.Red);
        issuer.ParagraphProperties!.SpacingBetweenLines!.Before = "1984";
        yield return issuer;
        yield return DocxText.Empty();
        yield return DocxText.Empty();
        var number = DocxText.Centred(document.NumberText, OfficialLayout.Text, OfficialLayout.Size3);
        number.ParagraphProperties!.ParagraphBorders = new W.ParagraphBorders(
            new W.BottomBorder { Val = W.BorderValues.Single, Size = 18, Space = 11, Color = OfficialLayout.Red });
        yield return number;
        yield return DocxText.Empty();
        yield return DocxText.Empty();
        yield return DocxText.Centred(document.Title, OfficialLayout.Title, OfficialLayout.Size2);
        yield return DocxText.Empty();
        yield return DocxText.Of($"{document.Addressee}：", OfficialLayout.Text, OfficialLayout.Size3);
    }

    /// <summary>附件说明: one line below the text, two characters in (7.3.4).</summary>
    public static IEnumerable<OpenXmlElement> AnnexList(IReadOnlyList<Annex> annexes)
    {
        if (annexes.Count > 0)
            yield return DocxText.Empty();
        for (var number = 1; number <= annexes.Count; number++)
            yield return number == 1
                ? DocxText.Body($"附件：{number}.{annexes[0].Title}")
                : DocxText.Of($"{number}.{annexes[number - 1].Title}", OfficialLayout.Text, OfficialLayout.Size3, indent: 500);
    }

    /// <summary>附件 and its number stand at the top left of a new page, in 黑体; its title in the middle of the third line (7.3.6).</summary>
    public static IEnumerable<OpenXmlElement> AnnexHead(Annex annex, int number)
    {
        var mark = DocxText.Of($"附件{number}", OfficialLayout.Heading1, OfficialLayout.Size3);
        mark.ParagraphProperties!.PageBreakBefore = new();
        yield return mark;
        yield return DocxText.Empty();
        yield return DocxText.Centred(annex.Title, OfficialLayout.Title, OfficialLayout.Size2);
        yield return DocxText.Empty();
    }

    /// <summary>署名 above the date, both towards the right; the date stands four characters from the edge (7.3.5.1).</summary>
    public static IEnumerable<OpenXmlElement> Signature(OfficialDocument document)
    {
        var date = ChineseDate.Of(document.Date);
        // The signature stands centred on the date: half of what it is longer goes to each side.
        var right = Math.Max(0, 400 - (document.Signature.Length * 100 - date.Length * 60) / 2);
        yield return DocxText.Empty();
        var signature = DocxText.Of(document.Signature, OfficialLayout.Text, OfficialLayout.Size3, right: right, justify: W.JustificationValues.Right);
        signature.ParagraphProperties!.KeepNext = new();
        yield return signature;
        yield return DocxText.Of(date, OfficialLayout.Text, OfficialLayout.Size3, right: 400, justify: W.JustificationValues.Right);
    }

    /// <summary>版记, at the foot of the last page: a thick line, whom it is copied to, a thin line, who printed it when, a thick line (7.4).</summary>
    public static W.Table Imprint(Imprint imprint)
    {
        const uint thick = 8, thin = 6;
        var copied = Row(thick, thin, [($"抄送：{imprint.CopiedTo}。", OfficialLayout.TextWidth, W.JustificationValues.Left)]);
        var printed = Row(thin, thick,
        [
            (imprint.PrintedBy, OfficialLayout.TextWidth * 3 / 5, W.JustificationValues.Left),
            ($"{ChineseDate.Of(imprint.PrintedOn)}印发", OfficialLayout.TextWidth * 2 / 5, W.JustificationValues.Right),
        ]);
        ((W.TableCell)copied.LastChild!).TableCellProperties!.GridSpan = new() { Val = 2 };
        return new W.Table(
            new W.TableProperties(
                new W.TablePositionProperties { LeftFromText = 0, RightFromText = 0, TopFromText = 240, VerticalAnchor = W.VerticalAnchorValues.Margin, HorizontalAnchor = W.HorizontalAnchorValues.Margin, TablePositionXAlignment = W.HorizontalAlignmentValues.Center, TablePositionYAlignment = W.VerticalAlignmentValues.Bottom },
                new W.TableWidth { Width = $"{OfficialLayout.TextWidth}", Type = W.TableWidthUnitValues.Dxa },
                new W.TableLayout { Type = W.TableLayoutValues.Fixed }),
            new W.TableGrid(new W.GridColumn { Width = $"{OfficialLayout.TextWidth * 3 / 5}" }, new W.GridColumn { Width = $"{OfficialLayout.TextWidth * 2 / 5}" }),
            copied, printed);
    }

    private static W.TableRow Row(uint above, uint below, IReadOnlyList<(string Text, int Width, W.JustificationValues Side)> cells) =>
        new([new W.TableRowProperties(new W.CantSplit()), .. cells.Select(cell => new W.TableCell(
            new W.TableCellProperties(
                new W.TableCellWidth { Width = $"{cell.Width}", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellBorders(
                    new W.TopBorder { Val = W.BorderValues.Single, Size = above, Color = "000000" },
                    new W.BottomBorder { Val = W.BorderValues.Single, Size = below, Color = "000000" })),
            DocxText.Of(cell.Text, OfficialLayout.Text, OfficialLayout.Size4,
                left: cell.Side == W.JustificationValues.Left ? 100 : 0, right: cell.Side == W.JustificationValues.Right ? 100 : 0, justify: cell.Side)))]);
}
