using System.Globalization;
using System.Xml;

namespace PerfServerless.Service.Import.Reading;

/// <summary>
/// Streams a worksheet's rows, a row at a time: as a tree in memory, the largest sheet we take would be half a gigabyte.
/// </summary>
internal static class WorksheetRows
{
    /// <summary>The rows in which something is written.</summary>
    public static IEnumerable<SheetRow> Read(Stream content, IReadOnlyList<string> texts)
    {
        using var xml = XmlReader.Create(content);
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
                continue;
            number = int.TryParse(xml.GetAttribute("r"), out var given) ? given : number + 1;
            var cells = Cells(xml, texts);
            if (cells.Any(cell => !cell.IsBlank))
                yield return new(number, cells);
        }
    }

    private static List<Cell> Cells(XmlReader xml, IReadOnlyList<string> texts)
    {
        var cells = new List<Cell>();
        using var row = xml.ReadSubtree();
        var column = -1;
        row.Read();
        while (row.Read())
        {
            if (row.NodeType != XmlNodeType.Element || row.LocalName != "c")
                continue;
            column = ColumnOf(row.GetAttribute("r")) ?? column + 1;
            var cell = CellAt(row, texts);
            if (cell.IsBlank)
                continue;
            // One place beyond the limit is enough to tell that there are too many.
            var place = Math.Min(column, ImportLimits.Columns);
            while (cells.Count <= place)
                cells.Add(Cell.Blank);
            cells[place] = cell;
        }
        return cells;
    }

    private static Cell CellAt(XmlReader row, IReadOnlyList<string> texts)
    {
        var (type, value, nature) = (row.GetAttribute("t"), "", CellNature.Text);
        using var cell = row.ReadSubtree();
        cell.Read();
        var more = cell.Read();
        while (more)
        {
            var element = cell.NodeType == XmlNodeType.Element ? cell.LocalName : "";
            if (element == "f")
                nature = CellNature.Formula;
            if (element == "v")
                value = cell.ReadElementContentAsString();
            else if (element == "is")
                value = SharedTexts.RichText(cell);
            else
                cell.Read();
            more = !cell.EOF;
        }
        return nature == CellNature.Formula ? new(value, nature) : ByType(type, value, texts);
    }

    private static Cell ByType(string? type, string value, IReadOnlyList<string> texts) => type switch
    {
        "s" when value.Length == 0 => Cell.Blank,
        "s" => int.TryParse(value, out var index) && index >= 0 && index < texts.Count ? new(texts[index]) : new(value, CellNature.Fault),
        "e" => new(value, CellNature.Fault),
        null or "n" => new(Plain(value), CellNature.Number),
        _ => new(value),
    };

    /// <summary>A whole number without an exponent, so that a number that was meant as an id is read as one.</summary>
    private static string Plain(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value.ToString("0.#########", CultureInfo.InvariantCulture) : number;

    /// <summary>From the letters of a reference such as <c>C7</c>: 2.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter))
                break;
            column = Math.Min((column * 26) + letter - 'A' + 1, ImportLimits.Columns + 1);
        }
        return column == 0 ? null : column - 1;
    }
}
