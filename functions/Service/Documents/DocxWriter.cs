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
    public static byte[] Write(OfficialDocument document) => Write(main =>
        [.. DocxHead.Head(document), .. Body(main, document.Body), .. DocxHead.Signature(document), DocxHead.Imprint(document.Imprint), Last()]);

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

    internal static IEnumerable<OpenXmlElement> Body(MainDocumentPart main, IReadOnlyList<Block> blocks)
    {
        uint pictures = 0;
        foreach (var block in blocks)
            foreach (var element in block switch
            {
                Heading heading => [DocxText.Heading(heading)],
                Paragraph paragraph => [DocxText.Body(paragraph.Text)],
                Table table => DocxTable.Write(table),
                Chart chart => DocxPicture.Write(main, chart, ++pictures),
                _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
            })
                yield return element;
    }

    /// <summary>A table may not be the last of a body.</summary>
    private static W.Paragraph Last() => DocxText.Of("", OfficialLayout.Text, 2);
}
