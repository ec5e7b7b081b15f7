using PerfServerless.Rules;

namespace PerfServerless.Service.Documents.Model;

/// <summary>A table. Its head is repeated on every page that it reaches.</summary>
/// <param name="Widths">The columns' widths in millimetres; 156 in all fill the type area.</param>
/// <param name="Head">The head's rows; may be empty in a form.</param>
/// <param name="Rows">The rows.</param>
public sealed record Table(IReadOnlyList<decimal> Widths, IReadOnlyList<Row> Head, IReadOnlyList<Row> Rows) : Block
{
    /// <summary>What it shows; set above it. <c>null</c> for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Whether it is a form to be filled in, in larger type.</summary>
    public bool IsForm { get; init; }
}

/// <summary>A row.</summary>
/// <param name="Cells">Its cells; one that an earlier row's cell reaches down into is left out.</param>
public sealed record Row(IReadOnlyList<Cell> Cells)
{
    /// <summary>The least height in millimetres; <c>null</c> for that of its text.</summary>
    public decimal? Height { get; init; }

    /// <summary>Whether it sums up the others.</summary>
    public bool Strong { get; init; }
}

/// <summary>A cell: a text, or a number that spreadsheets can reckon with.</summary>
/// <param name="Text">The text as it is printed; a line break begins a new line.</param>
public sealed record Cell(string Text)
{
    /// <summary>The number, when it is one.</summary>
    public decimal? Number { get; init; }

    /// <summary>How a spreadsheet shows the number.</summary>
    public NumberShape Shape { get; init; }

    /// <summary>How many columns it takes.</summary>
    public int Across { get; init; } = 1;

    /// <summary>How many rows it takes.</summary>
    public int Down { get; init; } = 1;

    /// <summary>Where its text stands.</summary>
    public Side Side { get; init; } = Side.Centre;

    /// <summary>Whether it names what another cell of a form is for.</summary>
    public bool IsLabel { get; init; }

    /// <summary>A whole number.</summary>
    public static Cell Count(int number) => new(number.ToString()) { Number = number, Shape = NumberShape.Whole };

    /// <summary>A share, 0–1, printed as a percentage with one place; — when there is none.</summary>
    public static Cell Share(decimal? share) =>
        share is { } known ? new(Percent.Of(known)) { Number = known, Shape = NumberShape.Percent } : new("—");

    /// <summary>A number of two places; — when there is none.</summary>
    public static Cell Score(decimal? score) =>
        score is { } known ? new(known.ToString("0.00")) { Number = known, Shape = NumberShape.TwoPlaces } : new("—");

    /// <summary>The name of a field of a form.</summary>
    public static Cell Label(string text) => new(text) { IsLabel = true };

    /// <summary>A text that begins at the left, such as a unit's name.</summary>
    public static Cell Left(string text) => new(text) { Side = Side.Left };
}

/// <summary>How a spreadsheet shows a number.</summary>
public enum NumberShape
{
    /// <summary>No number: a text, whatever it looks like.</summary>
    Text,

    /// <summary>12.</summary>
    Whole,

    /// <summary>98.5%.</summary>
    Percent,

    /// <summary>87.25.</summary>
    TwoPlaces,
}

/// <summary>Where a text stands in its cell.</summary>
public enum Side
{
    /// <summary>居中.</summary>
    Centre,

    /// <summary>居左.</summary>
    Left,

    /// <summary>居左, at the top: for what is written by hand.</summary>
    TopLeft,

    /// <summary>居右, at the foot: for a signature and its date.</summary>
    Foot,
}
