using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PerfServerless.Service.Documents;

/// <summary>Writes an official document as one page of HTML that prints like the .docx: the same paper, margins and type; charts as SVG. It needs no other file and runs no script.</summary>
public static class HtmlWriter
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/html; charset=utf-8";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page's bytes, UTF-8.</summary>
    public static byte[] Write(OfficialDocument document)
    {
        var page = new StringBuilder();
        page.Append($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(document.Title)}</title>
            <style>{PrintStyle.Css}</style>
            </head>
            <body>
            <article>
            <header>
            <p class="issuer" style="font-size:{(OfficialLayout.HeadSize(document.Issuer) / 2m).ToString(CultureInfo.InvariantCulture)}pt">{Text(document.Issuer)}</p>
            <p class="number">{Text(document.NumberText)}</p>
            <h1>{Text(document.Title)}</h1>
            </header>
            <p class="addressee">{Text(document.Addressee)}：</p>

            """);
        foreach (var block in document.Body)
            Write(page, block);
        if (document.Annexes.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"annexes\">附件：{string.Join("<br>", document.Annexes.Select((annex, place) => $"{place + 1}.{Text(annex.Title)}"))}</p>\n");
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"signature\"><p>{Text(document.Signature)}</p><p><time datetime=\"{document.Date:yyyy-MM-dd}\">{ChineseDate.Of(document.Date)}</time></p></div>\n");
        for (var number = 1; number <= document.Annexes.Count; number++)
            Write(page, document.Annexes[number - 1], number);
        page.Append($"""
            <footer>
            <dl class="imprint"><div><dt>抄送：</dt><dd>{Text(document.Imprint.CopiedTo)}。</dd></div><div><dt>{Text(document.Imprint.PrintedBy)}</dt><dd>{ChineseDate.Of(document.Imprint.PrintedOn)}印发</dd></div></dl>
            </footer>
            </article>
            </body>
            </html>

            """);
        return Encoding.UTF8.GetBytes(page.ToString().ReplaceLineEndings("\n"));
    }

    private static void Write(StringBuilder page, Annex annex, int number)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"annex\"><p class=\"mark\">附件{number}</p><h1>{Text(annex.Title)}</h1>\n");
        foreach (var block in annex.Body)
            Write(page, block);
        page.Append("</section>\n");
    }

    private static void Write(StringBuilder page, Block block) => _ = block switch
    {
        Heading heading => page.Append(CultureInfo.InvariantCulture, $"<h{heading.Level + 1}>{Text(heading.Text)}</h{heading.Level + 1}>\n"),
        Paragraph paragraph => page.Append(CultureInfo.InvariantCulture, $"<p>{Text(paragraph.Text)}</p>\n"),
        Chart chart => page.Append(CultureInfo.InvariantCulture, $"<figure>{SvgWriter.Write(chart.Drawing, chart.Alternative)}<figcaption>{Text(chart.Caption)}</figcaption></figure>\n"),
        Table table => Write(page, table),
        _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
    };

    private static StringBuilder Write(StringBuilder page, Table table)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"table\" tabindex=\"0\"><table><caption>{Text(table.Caption)}</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Text(column.Heading)}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            for (var place = 0; place < row.Count; place++)
                page.Append(CultureInfo.InvariantCulture, $"<td class=\"{Class(table.Columns[place].Align)}\">{Text(row[place])}</td>");
            page.Append("</tr>\n");
        }
        return page.Append("</tbody></table></div>\n");
    }

    private static string Class(Align align) => align switch { Align.Left => "l", Align.Right => "r", _ => "c" };

    private static string Text(string text) => Encoder.Encode(text);
}
