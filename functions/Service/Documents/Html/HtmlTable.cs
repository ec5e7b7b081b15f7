using System.Globalization;
using System.Text;
using PerfServerless.Service.Documents.Model;

namespace PerfServerless.Service.Documents.Html;

/// <summary>A table of a page; its head is repeated on every sheet it prints on.</summary>
internal static class HtmlTable
{
    public static void Write(StringBuilder page, Table table)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"table\" tabindex=\"0\"><table{(table.IsForm ? " class=\"form\"" : "")}>");
        if (table.Caption is { } caption)
            page.Append(CultureInfo.InvariantCulture, $"<caption>{HtmlWriter.Text(caption)}</caption>");
        page.Append(CultureInfo.InvariantCulture, $"<colgroup>{string.Concat(table.Widths.Select(width => string.Create(CultureInfo.InvariantCulture, $"<col style=\"width:{width}mm\">")))}</colgroup>\n");
        if (table.Head.Count > 0)
            page.Append("<thead>\n");
        foreach (var row in table.Head)
            RowOf(page, row, "th");
        if (table.Head.Count > 0)
            page.Append("</thead>\n");
        page.Append("<tbody>\n");
        foreach (var row in table.Rows)
            RowOf(page, row, "td");
        page.Append("</tbody></table></div>\n");
    }

    private static void RowOf(StringBuilder page, Row row, string element)
    {
        page.Append("<tr");
        if (row.Strong)
            page.Append(" class=\"sum\"");
        if (row.Height is { } height)
            page.Append(CultureInfo.InvariantCulture, $" style=\"height:{height}mm\"");
        page.Append('>');
        foreach (var cell in row.Cells)
        {
            page.Append(CultureInfo.InvariantCulture, $"<{element}");
            if (ClassOf(cell) is { } name)
                page.Append(CultureInfo.InvariantCulture, $" class=\"{name}\"");
            if (cell.Across > 1)
                page.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.Across}\"");
            if (cell.Down > 1)
                page.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.Down}\"");
            page.Append(CultureInfo.InvariantCulture, $">{string.Join("<br>", cell.Text.Split('\n').Select(HtmlWriter.Text))}</{element}>");
        }
        page.Append("</tr>\n");
    }

    private static string? ClassOf(Cell cell) => cell.IsLabel ? "label" : cell.Side switch { Side.Left => "left", Side.TopLeft => "top", Side.Foot => "foot", _ => null };
}
