namespace PerfServerless.Service.Import.Reading;

/// <summary>A table as it was written, before any column is known.</summary>
/// <param name="Name">The sheet's name, or the CSV file's.</param>
/// <param name="Rows">The rows in which something is written.</param>
/// <param name="Date1904">Whether dates count from 1904, as old Macintosh workbooks do.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows, bool Date1904 = false);

/// <summary>A row, numbered as a spreadsheet does.</summary>
internal sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells)
{
    public Cell this[int column] => column < Cells.Count ? Cells[column] : Cell.Blank;
}

/// <summary>A cell.</summary>
internal readonly record struct Cell(string Text, CellNature Nature = CellNature.Text)
{
    public static Cell Blank { get; } = new("");

    public bool IsBlank => Nature is CellNature.Text or CellNature.Number && string.IsNullOrWhiteSpace(Text);
}

internal enum CellNature
{
    Text,

    /// <summary>A number, which may also be a date.</summary>
    Number,

    /// <summary>Computed. Its stored value may be old or not what the author saw, so it is refused.</summary>
    Formula,

    /// <summary>An error such as #REF!.</summary>
    Fault,
}
