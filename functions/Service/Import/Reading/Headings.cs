namespace PerfServerless.Service.Import.Reading;

/// <summary>Which kind of table a sheet is, and where each column is.</summary>
internal sealed class Headings
{
    private readonly Dictionary<Column, int> _places = [];

    private Headings(string sheet, SheetRow row, bool people)
    {
        (Sheet, ArePeople) = (sheet, people);
        var columns = people ? PersonColumns.All : UnitColumns.All;
        for (var place = 0; place < row.Cells.Count; place++)
        {
            var text = row[place].Text.Trim();
            if (text.Length == 0)
                Errors.Add(ImportErrors.NoHeading(sheet, row.Number, place));
            else if (columns.FirstOrDefault(column => column.Answers(text)) is not { } column)
                Errors.Add(ImportErrors.UnknownColumn(sheet, row.Number, text));
            else if (!_places.TryAdd(column, place))
                Errors.Add(ImportErrors.ColumnTwice(sheet, row.Number, text));
        }
        var missing = columns.Where(column => !column.Optional && !_places.ContainsKey(column)).ToList();
        Errors.AddRange(missing.Select(column => ImportErrors.MissingColumn(sheet, row.Number, column)));
        Incomplete = missing.Count > 0;
    }

    public string Sheet { get; }

    public bool ArePeople { get; }

    /// <summary>Whether a column is missing: then the rows say nothing useful.</summary>
    public bool Incomplete { get; }

    public List<ImportError> Errors { get; } = [];

    public int? PlaceOf(Column column) => _places.TryGetValue(column, out var place) ? place : null;

    /// <summary>
    /// Recognises a sheet by the headings it has: the kind of which it has more, and in doubt by the person's id. <c>null</c>
    /// when fewer than two are known: passing over a sheet of which someone thinks that it was imported does more harm
    /// than refusing it.
    /// </summary>
    public static Headings? Of(Sheet sheet)
    {
        var first = sheet.Rows[0];
        var (units, people) = (Known(first, UnitColumns.All), Known(first, PersonColumns.All));
        if (Math.Max(units, people) < 2)
            return null;
        var persons = first.Cells.Any(cell => PersonColumns.Id.Answers(cell.Text) && !UnitColumns.Id.Answers(cell.Text));
        return new(sheet.Name, first, people > units || (people == units && persons));
    }

    private static int Known(SheetRow row, IReadOnlyList<Column> columns) => columns.Count(column => row.Cells.Any(cell => column.Answers(cell.Text)));
}
