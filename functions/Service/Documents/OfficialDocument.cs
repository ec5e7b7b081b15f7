namespace PerfServerless.Service.Documents;

/// <summary>
/// A document as a county office issues it (公文), in the parts that GB/T 9704-2012 names. It says what stands where; each writer says
/// how: .docx, a page that prints alike, tables.
/// </summary>
/// <param name="Issuer">发文机关标志, in red at the head.</param>
/// <param name="Number">发文字号, such as 太绩通〔2026〕3号; <c>null</c> for a preview that has none yet.</param>
/// <param name="Title">标题.</param>
/// <param name="Addressee">主送机关, without its colon.</param>
/// <param name="Body">正文.</param>
/// <param name="Annexes">附件, each on a page of its own after the signature.</param>
/// <param name="Signature">发文机关署名.</param>
/// <param name="Date">成文日期.</param>
/// <param name="Imprint">版记.</param>
public sealed record OfficialDocument(
    string Issuer, string? Number, string Title, string Addressee, IReadOnlyList<Block> Body, IReadOnlyList<Annex> Annexes, string Signature, DateOnly Date, Imprint Imprint)
{
    /// <summary>The number as printed; a preview says that it has none.</summary>
    public string NumberText => Number ?? "（预览稿，未编号）";
}

/// <summary>附件.</summary>
/// <param name="Title">Its title, as the text lists it.</param>
/// <param name="Body">What is in it.</param>
public sealed record Annex(string Title, IReadOnlyList<Block> Body);

/// <summary>版记: who else receives it, and who printed it when.</summary>
/// <param name="CopiedTo">抄送机关.</param>
/// <param name="PrintedBy">印发机关.</param>
/// <param name="PrintedOn">印发日期.</param>
public sealed record Imprint(string CopiedTo, string PrintedBy, DateOnly PrintedOn);

/// <summary>A part of the text.</summary>
public abstract record Block;

/// <summary>A heading: 一、 at level 1, （一） at level 2; the number is part of the text.</summary>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(string Text) : Block;

/// <summary>附表: a table with its caption. Its head is repeated on every page.</summary>
/// <param name="Caption">Above the table.</param>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
public sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>A column.</summary>
/// <param name="Heading">Its head.</param>
/// <param name="Share">Its part of the width, against the others'.</param>
/// <param name="Align">How its cells stand.</param>
public sealed record Column(string Heading, int Share, Align Align = Align.Centre);

/// <summary>How text stands in a cell or at a point.</summary>
public enum Align
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right, as numbers do.</summary>
    Right,
}

/// <summary>A chart with its caption.</summary>
/// <param name="Caption">Below the chart.</param>
/// <param name="Alternative">What it shows, in words, for whoever does not see it.</param>
/// <param name="Drawing">The drawing.</param>
public sealed record Chart(string Caption, string Alternative, Drawing Drawing) : Block;
