using System.Globalization;

namespace PerfServerless.Service.Import.Reading;

/// <summary>Reads a date in the ways people write one; day before month is not among them, for nobody could tell.</summary>
internal static class Dates
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>Before this there was no service to enter, and a later one is a slip of the hand.</summary>
    private static readonly DateOnly First = new(1949, 10, 1), Last = new(2099, 12, 31);

    public static DateOnly? Read(Cell cell, bool date1904)
    {
        var text = cell.Text.Trim();
        // A workbook may store a date with a time of midnight.
        foreach (var midnight in (string[])["T00:00:00.000", "T00:00:00", " 00:00:00", " 0:00:00", " 0:00"])
            if (text.EndsWith(midnight, StringComparison.Ordinal))
                text = text[..^midnight.Length];
        if (!DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            // Days since the end of 1899, the year 1900 being counted as a leap year by mistake; this century is not affected.
            if (cell.Nature != CellNature.Number || !int.TryParse(text, out var days) || days is < 0 or > 100_000)
                return null;
            date = new DateOnly(1899, 12, 30).AddDays(days + (date1904 ? 1462 : 0));
        }
        return date >= First && date <= Last ? date : null;
    }
}
