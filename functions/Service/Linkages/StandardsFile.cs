using System.Globalization;
using PerfServerless.Rules;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Bonus;
using PerfServerless.Service.Import;
using PerfServerless.Service.Import.Reading;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Linkages;

/// <summary>A table of bonus standards as an office keeps it, .csv or .xlsx: 编号, and 标准（元） or 档次. It is read whole or not at all, and stores nothing.</summary>
internal static class StandardsFile
{
    private static readonly string[] Ids = ["编号", "id"], Amounts = ["标准（元）", "标准(元)", "standard"], Classes = ["档次", "class"];

    public static Result<IReadOnlyList<StandardRow>> Read(byte[] content)
    {
        var file = TableFile.Read(content, "standards");
        if (file.Failure is { } unreadable)
            return unreadable;
        if (file.Value.FirstOrDefault(sheet => sheet.Rows.Count > 0) is not { } sheet)
            return ImportLimits.Empty;
        var (id, amount, named) = (PlaceOf(sheet, Ids), PlaceOf(sheet, Amounts), PlaceOf(sheet, Classes));
        if (id < 0 || (amount < 0 && named < 0))
            return Bad(sheet.Rows[0], new("表头须有“编号”，以及“标准（元）”或者“档次”。", "The headings are id, and standard (in yuan) or class."));
        var rows = new List<StandardRow>();
        foreach (var row in sheet.Rows.Skip(1))
        {
            var read = Row(row, id, amount, named);
            if (read.Failure is { } bad)
                return bad;
            rows.Add(read.Value);
        }
        return rows;
    }

    private static Result<StandardRow> Row(SheetRow row, int id, int amount, int named)
    {
        if (!PersonId.TryParse(Text(row, id), null, out var person))
            return Bad(row, new("编号不正确。", "The id is not valid."));
        var (yuan, name) = (Text(row, amount), Text(row, named));
        if ((yuan.Length == 0) == (name.Length == 0))
            return Bad(row, new("标准和档次应填且只填一项。", "Either a standard or a class is given."));
        if (name.Length > 0)
            return new StandardRow(person, Class: name);
        return Fen(yuan) is { } fen ? new StandardRow(person, fen) : Bad(row, new("标准应是以元计的金额，最多两位小数。", "A standard is an amount in yuan with at most two decimals."));
    }

    private static long? Fen(string yuan) =>
        decimal.TryParse(yuan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
        && amount * 100 is >= 0 and <= BonusTerms.HighestStandard and var fen && fen == decimal.Truncate(fen) ? (long)fen : null;

    /// <summary>A computed cell may be old or not what its author saw: it reads as nothing, and the row is refused.</summary>
    private static string Text(SheetRow row, int place) =>
        place >= 0 && row[place] is { Nature: CellNature.Text or CellNature.Number } cell ? cell.Text.Trim() : "";

    private static int PlaceOf(Sheet sheet, string[] names) =>
        sheet.Rows[0].Cells.ToList().FindIndex(cell => names.Contains(cell.Text.Trim(), StringComparer.OrdinalIgnoreCase));

    private static Failure Bad(SheetRow row, Bilingual why) => Failure.By(new(
        "bonus-standards-file", new($"第 {row.Number} 行：{why.Zh}", $"Row {row.Number}: {why.En}"), Cite.Setting("bonus.standards")) { Field = "file" });
}
