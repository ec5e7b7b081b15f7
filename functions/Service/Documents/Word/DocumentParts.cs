using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfServerless.Service.Documents.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using static PerfServerless.Service.Documents.Word.Paragraphs;

namespace PerfServerless.Service.Documents.Word;

/// <summary>The parts of a document in the order of the standard: head, title, text, list of annexes, signature, note, annexes, imprint.</summary>
internal sealed class DocumentParts(MainDocumentPart main)
{
    private readonly Blocks _blocks = new(main);

    public IEnumerable<OpenXmlElement> Of(OfficialDocument document) =>
    [
        .. document.Head is { } head ? Head(head) : [],
        document.Head is null && document.Addressees is null ? TitleAboveTable(document.Title) : Lines(Styles.Title, document.Title),
        .. document.Addressees is { } addressees ? (OpenXmlElement[])[Blank(), One(Styles.Addressees, $"{addressees}：")] : document.Head is null ? [] : [Blank()],
        .. Text(document),
        .. AnnexList(document.Annexes),
        .. document.Signing is { } signed ? Signature(signed) : [],
        .. document.Note is { } note ? (OpenXmlElement[])[One(Styles.Body, $"（{note}）", Styles.Indent(2))] : [],
        .. document.Annexes.SelectMany((annex, place) => Annex(annex, document.Annexes.Count == 1 ? "附件" : $"附件{place + 1}")),
        .. document.Imprint is { } imprint ? (OpenXmlElement[])[ImprintLines.Of(imprint), End()] : [],
    ];

    /// <summary>The number stands two lines below the mark; the red line 4 mm below that.</summary>
    private static IEnumerable<OpenXmlElement> Head(RedHead head)
    {
        yield return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = Styles.Mark }),
            new Run(new RunProperties(new Color { Val = "FF0000" }, new FontSize { Val = $"{2 * Typography.MarkPoints(head.Mark):0}" }), Letters(head.Mark)));
        yield return Blank();
        yield return Blank();
        yield return One(Styles.Number, head.Number, new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 18, Space = 11, Color = "FF0000" }));
        yield return Blank();
        yield return Blank();
    }

    /// <summary>A form's title, or an annex's, stands a little off its table.</summary>
    private static Paragraph TitleAboveTable(IReadOnlyList<string> lines) =>
        Lines(Styles.Title, lines, new SpacingBetweenLines { Before = "0", After = "160", Line = "660", LineRule = LineSpacingRuleValues.Exact });

    /// <summary>The signature's page bears some of the text: the last paragraph keeps with what follows.</summary>
    private IReadOnlyList<OpenXmlElement> Text(OfficialDocument document)
    {
        IReadOnlyList<OpenXmlElement> text = [.. document.Body.SelectMany(_blocks.Of)];
        if (document.Signing is not null && text is [.., Paragraph last])
            last.ParagraphProperties!.KeepNext = new KeepNext();
        return text;
    }

    private static IEnumerable<OpenXmlElement> AnnexList(IReadOnlyList<Annex> annexes)
    {
        if (annexes.Count == 0)
            yield break;
        yield return Blank(keep: true);
        for (var place = 0; place < annexes.Count; place++)
        {
            var mark = annexes.Count == 1 ? "附件：" : $"{(place == 0 ? "附件：" : "　　　")}{place + 1}．";
            // A title that does not fit the line goes on below its own beginning.
            var (left, hanging) = annexes.Count == 1 ? (5, 3) : (6, 4);
            var indent = new Indentation { Left = $"{left * Paper.Character}", LeftChars = left * 100, Hanging = $"{hanging * Paper.Character}", HangingChars = hanging * 100 };
            yield return One(Styles.Body, mark + annexes[place].Title, new KeepNext(), indent);
        }
    }

    /// <summary>The date four characters from the right, the office centred above it; a longer office's name pushes the date to the left instead.</summary>
    private static IEnumerable<OpenXmlElement> Signature(Signature signed)
    {
        var date = Typography.Date(signed.On);
        var longer = Typography.Width(signed.By) - Typography.Width(date);
        var (byRight, dateRight) = longer <= 4 ? (4 - (longer / 2), 4m) : (2m, 2 + (longer / 2));
        yield return Blank(keep: true);
        yield return Blank(keep: true);
        yield return One(Styles.Signature, signed.By, new KeepNext(), FromRight(byRight));
        yield return One(Styles.Signature, date, FromRight(dateRight));
    }

    private IEnumerable<OpenXmlElement> Annex(Annex annex, string mark) =>
    [
        One(Styles.AnnexMark, mark),
        Blank(keep: true),
        TitleAboveTable([annex.Title]),
        .. annex.Content.SelectMany(_blocks.Of),
    ];

    /// <summary>A table may not be the last of a body; what follows it takes no room.</summary>
    private static Paragraph End() => One(Styles.Remark, "", new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact });

    private static Indentation FromRight(decimal characters) => new() { Right = $"{(int)(characters * Paper.Character)}", RightChars = (int)(characters * 100) };
}
