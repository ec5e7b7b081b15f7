namespace PerfServerless.Service.Documents.Model;

/// <summary>
/// A document of a county office, in the parts that GB/T 9704-2012 (党政机关公文格式) names. It knows nothing of paper or file formats: the writers
/// do, and write the same bytes for the same document.
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>发文机关标志和发文字号; <c>null</c> for a form, which has no red head.</summary>
    public RedHead? Head { get; init; }

    /// <summary>标题, in the lines in which it is to be set.</summary>
    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>主送机关, without the colon; <c>null</c> for a form.</summary>
    public string? Addressees { get; init; }

    /// <summary>正文.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>附件, each on pages of its own, listed after the text.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>发文机关署名和成文日期.</summary>
    public Signature? Signing { get; init; }

    /// <summary>附注, without its brackets.</summary>
    public string? Note { get; init; }

    /// <summary>版记; <c>null</c> for a form.</summary>
    public Imprint? Imprint { get; init; }
}

/// <summary>The red head.</summary>
/// <param name="Mark">发文机关标志.</param>
/// <param name="Number">发文字号, such as 太绩通〔2026〕3号.</param>
public sealed record RedHead(string Mark, string Number);

/// <summary>An annex (附件).</summary>
/// <param name="Title">Its title, as the list of annexes names it.</param>
/// <param name="Content">Its tables, figures and notes.</param>
public sealed record Annex(string Title, IReadOnlyList<Block> Content);

/// <summary>发文机关署名和成文日期.</summary>
/// <param name="By">Who signs.</param>
/// <param name="On">成文日期; <c>null</c> leaves the place for it, in a draft.</param>
public sealed record Signature(string By, DateOnly? On);

/// <summary>版记: the lines at the foot of the last page.</summary>
/// <param name="CopiesTo">抄送机关.</param>
/// <param name="Printer">印发机关.</param>
/// <param name="On">印发日期; <c>null</c> leaves the place for it, in a draft.</param>
public sealed record Imprint(string CopiesTo, string Printer, DateOnly? On);
