using PerfServerless.Service.Documents.Model;

namespace PerfServerless.Service.Documents.Forms;

/// <summary>Rows that forms of six columns are made of.</summary>
internal static class FormRows
{
    private const decimal Line = 9;

    public static Row Of(params IReadOnlyList<Cell> cells) => new(cells) { Height = Line };

    /// <summary>A box to be written in and signed, with the date below the signature.</summary>
    /// <param name="label">Whose opinion.</param>
    /// <param name="sign">What stands before the signature or seal.</param>
    /// <param name="height">In millimetres.</param>
    /// <param name="opinion">What is known already; otherwise empty.</param>
    public static Row Opinion(string label, string sign, decimal height, string opinion = "")
    {
        var before = opinion.Length == 0 ? "" : $"{opinion}\n";
        return new([Cell.Label(label), new Cell($"{before}{sign}　　　　　　　　　　\n　　　　年　　月　　日　　") { Across = 5, Side = Side.Foot }]) { Height = height };
    }
}
