using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfServerless.Service.Documents;

/// <summary>Writes an official document as .docx in the layout of GB/T 9704-2012. The same document gives the same bytes.</summary>
public static class DocxWriter
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The document's bytes.</summary>
    public static byte[] Write(OfficialDocument document) => Write(main => [.. Parts(main, document)]);

    /// <summary>A document of one's own making on the same page.</summary>
    internal static byte[] Write(Func<MainDocumentPart, IReadOnlyList<OpenXmlElement>> body)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "document");
            DocxParts.AddTo(main);
            main.Document = new W.Document(new W.Body([.. body(main), DocxParts.Page()]));
        }
        return StableZip.Repack(file);
    }

    private static IEnumerable<OpenXmlElement> Parts(MainDocumentPart main, OfficialDocument document)
    {
        var pictures = new Pictures(main);
        return
        [
            .. DocxHead.Head(document), .. Body(pictures, document.Body), .. DocxHead.AnnexList(document.Annexes), .. DocxHead.Signature(document),
            .. document.Annexes.SelectMany((annex, place) => (IEnumerable<OpenXmlElement>)[.. DocxHead.AnnexHead(annex, place + 1), .. Body(pictures, annex.Body)]),
            DocxHead.Imprint(document.Imprint), Last(),
        ];
    }

    private static IEnumerable<OpenXmlElement> Body(Pictures pictures, IReadOnlyList<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading heading => [DocxText.Heading(heading)],
        Paragraph paragraph => [DocxText.Body(paragraph.Text)],
        Table table => DocxTable.Write(table),
        Chart chart => pictures.Write(chart),
        _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
    });

    /// <summary>A table may not be the last of a body.</summary>
    private static W.Paragraph Last() => DocxText.Of("", OfficialLayout.Text, 2);
}
