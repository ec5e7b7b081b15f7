using System.Text.RegularExpressions;
using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Import.Reading;

/// <summary>Reads a row's cells by column, noting what is wrong with each.</summary>
internal sealed partial class RowFields(Headings headings, Sheet sheet, SheetRow row, List<ImportError> errors)
{
    private const int LongestText = 100, ReliableDigits = 15;

    /// <summary>Where the row is.</summary>
    public (string Sheet, int Row) Place => (sheet.Name, row.Number);

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool Sound { get; private set; } = true;

    public bool Has(Column column) => headings.PlaceOf(column) is not null;

    /// <summary>Notes an error.</summary>
    public void Fault(Column? column, string code, Bilingual sentence) => Note(new(sheet.Name, row.Number, column?.Zh, code, sentence));

    /// <summary>Notes a rule's refusal.</summary>
    public void Fault(Column? column, Refusal refusal) => Note(ImportError.By(refusal, sheet.Name, row.Number, column?.Zh));

    /// <summary>Notes whether something is written where there is no column.</summary>
    public void CheckWidth(int columns)
    {
        if (row.Cells.Count > columns)
            Fault(null, "cell-without-column", ImportErrors.BeyondHeadings);
    }

    /// <summary>A text that may begin as it likes: it is kept as text, and never written out as a formula.</summary>
    public string Text(Column column, bool required = true)
    {
        var text = Raw(column, required);
        if (text.Any(char.IsControl))
            Fault(column, "text-control", ImportErrors.Control);
        else if (text.Length > LongestText)
            Fault(column, "text-length", ImportErrors.TooLong(LongestText));
        return text;
    }

    /// <summary>A text that others will open in a spreadsheet: it must not look like a formula there.</summary>
    public string Name(Column column)
    {
        var text = Text(column);
        if (LooksLikeFormula(text))
            Fault(column, "text-formula-like", ImportErrors.FormulaLike);
        return text;
    }

    public UnitId? Unit(Column column, bool required) => Id(column, required) is { } text ? new UnitId(text) : null;

    public PersonId? Person(Column column, bool required)
    {
        if (Id(column, required) is not { } text)
            return null;
        if (IdentityCard().IsMatch(text))
            Fault(column, "id-identity-card", ImportErrors.IdentityCard);
        else if (text.Equals(PersonId.System.Value, StringComparison.OrdinalIgnoreCase))
            Fault(column, "id-reserved", ImportErrors.ReservedId);
        else
            return new PersonId(text);
        return null;
    }

    public DateOnly? Date(Column column, bool required = true)
    {
        if (Raw(column, required) is not { Length: > 0 } text)
            return null;
        var date = Dates.Read(CellOf(column), sheet.Date1904);
        if (date is null)
            Fault(column, "date", ImportErrors.Date(text));
        return date;
    }

    public T? Word<T>(Column column, Words<T> words, string code) where T : struct =>
        Raw(column, required: true) is { Length: > 0 } text ? Word(column, text, words, code) : null;

    /// <summary>Several words, each once, in the order of their values.</summary>
    public IReadOnlyList<T> WordList<T>(Column column, Words<T> words, string code) where T : struct
    {
        var parts = Raw(column, required: false).Split(['、', ';', '\uFF1B', ',', '\uFF0C'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. parts.Select(part => Word(column, part, words, code)).OfType<T>().Distinct().Order()];
    }

    private T? Word<T>(Column column, string text, Words<T> words, string code) where T : struct
    {
        var value = words.Find(text);
        if (value is null)
            Fault(column, code, ImportErrors.NotAWord(text, words.Shown));
        return value;
    }

    private string? Id(Column column, bool required)
    {
        if (Raw(column, required) is not { Length: > 0 } text)
            return null;
        if (CellOf(column).Nature == CellNature.Number && text.Length > ReliableDigits)
            Fault(column, "id-rounded", ImportErrors.RoundedNumber);
        else if (LooksLikeFormula(text))
            Fault(column, "text-formula-like", ImportErrors.FormulaLike);
        else if (!PersonId.TryParse(text, null, out _))
            Fault(column, "id", ImportErrors.Id(text));
        else
            return text;
        return null;
    }

    private string Raw(Column column, bool required)
    {
        var cell = CellOf(column);
        var text = cell.Text.Trim();
        if (cell.Nature == CellNature.Formula)
            Fault(column, "cell-formula", ImportErrors.Formula);
        else if (cell.Nature == CellNature.Fault)
            Fault(column, "cell-fault", ImportErrors.Fault);
        else if (required && text.Length == 0)
            Fault(column, "value-missing", ImportErrors.Missing);
        return cell.Nature is CellNature.Formula or CellNature.Fault ? "" : text;
    }

    private Cell CellOf(Column column) => headings.PlaceOf(column) is { } place ? row[place] : Cell.Blank;

    /// <summary>The full-width forms too: spreadsheets with Chinese input take them for the same.</summary>
    private static bool LooksLikeFormula(string text) => text.Length > 0 && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".Contains(text[0]);

    private void Note(ImportError error)
    {
        Sound = false;
        errors.Add(error);
    }

    /// <summary>居民身份证号: 17 digits and a check character.</summary>
    [GeneratedRegex("^[0-9]{17}[0-9Xx]$")]
    private static partial Regex IdentityCard();
}
