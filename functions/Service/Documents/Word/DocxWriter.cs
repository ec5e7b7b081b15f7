using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfServerless.Service.Documents.Model;
using PerfServerless.Service.Documents.Packaging;

namespace PerfServerless.Service.Documents.Word;

/// <summary>Writes a document as .docx in the layout of GB/T 9704-2012. The same document gives the same bytes, whenever and wherever.</summary>
public static class DocxWriter
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", OddFooter = "rId4", EvenFooter = "rId5";

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(OfficialDocument document)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            // Every id is given, because the library would draw one by chance.
            var main = package.AddNewPart<MainDocumentPart>(MainType, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = Styles.All();
            main.AddNewPart<FontTablePart>("rId2").Fonts = FontTable();
            main.AddNewPart<DocumentSettingsPart>("rId3").Settings = Settings();
            main.AddNewPart<FooterPart>(OddFooter).Footer = PageNumbers.Footer(JustificationValues.Right);
            main.AddNewPart<FooterPart>(EvenFooter).Footer = PageNumbers.Footer(JustificationValues.Left);
            var body = new Body();
            body.Append(new DocumentParts(main).Of(document));
            body.Append(Section());
            main.Document = new Document(body);
        }
        return Repack.Of(file);
    }

    private static SectionProperties Section() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = OddFooter },
        new FooterReference { Type = HeaderFooterValues.Even, Id = EvenFooter },
        new PageSize { Width = Paper.Width, Height = Paper.Height },
        new PageMargin { Top = Paper.Top, Bottom = Paper.Bottom, Left = Paper.Left, Right = Paper.Right, Header = 851, Footer = Paper.FooterFromEdge, Gutter = 0 },
        new DocGrid { Type = DocGridValues.Lines, LinePitch = Paper.LinePitch });

    private static Settings Settings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));

    private static Fonts FontTable() => new(Face.All.Select(face => new Font(new AltName { Val = face.Instead }) { Name = face.Name }));
}
