using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PerfServerless.Service.Documents.Model;
using PerfServerless.Service.Documents.Pictures;

namespace PerfServerless.Service.Documents.Html;

/// <summary>Writes a document as one page of HTML that prints like the .docx: the same paper, margins and type; charts as SVG. It needs no other file and runs no script.</summary>
public static class HtmlWriter
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/html; charset=utf-8";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page's bytes, UTF-8.</summary>
    public static byte[] Write(OfficialDocument document)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(string.Concat(document.Title))}</title>
            <style>{PrintStyle.Css}</style>
            </head>
            <body>
            <article>

            """);
        Head(page, document);
        foreach (var block in document.Body)
            Block(page, block);
        Close(page, document);
        for (var place = 0; place < document.Annexes.Count; place++)
            Annex(page, document.Annexes[place], document.Annexes.Count == 1 ? "附件" : $"附件{place + 1}");
        if (document.Imprint is { } imprint)
            page.Append(CultureInfo.InvariantCulture, $"<footer class=\"imprint\"><p>抄送：{Text(imprint.CopiesTo)}。</p><p><span>{Text(imprint.Printer)}</span><span>{Typography.Date(imprint.On)}印发</span></p></footer>\n");
        page.Append("</article>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString().ReplaceLineEndings("\n"));
    }

    internal static string Text(string text) => Encoder.Encode(text);

    private static void Head(StringBuilder page, OfficialDocument document)
    {
        if (document.Head is { } head)
        {
            var size = Typography.MarkPoints(head.Mark).ToString(CultureInfo.InvariantCulture);
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"mark\" style=\"font-size:{size}pt\">{Text(head.Mark)}</p>\n<p class=\"number\">{Text(head.Number)}</p>\n");
        }
        page.Append(CultureInfo.InvariantCulture, $"<h1>{string.Join("<br>", document.Title.Select(Text))}</h1>\n");
        if (document.Addressees is { } addressees)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"addressees\">{Text(addressees)}：</p>\n");
    }

    private static void Close(StringBuilder page, OfficialDocument document)
    {
        if (document.Annexes.Count > 0)
        {
            var titles = document.Annexes.Select((annex, place) => $"<span>{(document.Annexes.Count == 1 ? "" : $"{place + 1}．")}{Text(annex.Title)}</span>");
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"annexes\"><span>附件：</span><div>{string.Concat(titles)}</div></div>\n");
        }
        if (document.Signing is { } signed)
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"signature\"><p>{Text(signed.By)}</p><p>{Typography.Date(signed.On)}</p></div>\n");
        if (document.Note is { } note)
            page.Append(CultureInfo.InvariantCulture, $"<p>（{Text(note)}）</p>\n");
    }

    private static void Annex(StringBuilder page, Annex annex, string mark)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"annex\"><p class=\"annex-mark\">{mark}</p>\n<h1>{Text(annex.Title)}</h1>\n");
        foreach (var block in annex.Content)
            Block(page, block);
        page.Append("</section>\n");
    }

    private static void Block(StringBuilder page, Block block)
    {
        switch (block)
        {
            case Heading heading:
                page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(heading.Text)}</h2>\n");
                break;
            case Paragraph { Lead: { } lead } paragraph:
                page.Append(CultureInfo.InvariantCulture, $"<p><span class=\"lead\">{Text(lead)}</span>{Text(paragraph.Text)}</p>\n");
                break;
            case Paragraph paragraph:
                page.Append(CultureInfo.InvariantCulture, $"<p>{Text(paragraph.Text)}</p>\n");
                break;
            case Remark remark:
                page.Append(CultureInfo.InvariantCulture, $"<p class=\"remark\">{Text(remark.Text)}</p>\n");
                break;
            case Figure figure:
                page.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{Text(figure.Caption)}</figcaption>{SvgWriter.Write(figure.Picture)}</figure>\n");
                break;
            case Table table:
                HtmlTable.Write(page, table);
                break;
            default:
                throw new InvalidOperationException($"Unknown block {block.GetType().Name}.");
        }
    }
}
