using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfServerless.Service.Documents.Pictures;
using PerfServerless.Service.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;
using static PerfServerless.Service.Documents.Word.Paragraphs;

namespace PerfServerless.Service.Documents.Word;

/// <summary>The blocks of a text as paragraphs, tables and pictures.</summary>
internal sealed class Blocks(MainDocumentPart main)
{
    private const int FirstPictureId = 10;
    private int _pictures;

    public IEnumerable<OpenXmlElement> Of(Block block) => block switch
    {
        Model.Paragraph paragraph => [Text(paragraph)],
        Heading heading => [One(Styles.Heading, heading.Text)],
        Remark remark => [One(Styles.Remark, remark.Text)],
        Model.Table table => [.. Caption(table.Caption), TableParts.Of(table), .. table.IsForm ? [] : (OpenXmlElement[])[One(Styles.Remark, "")]],
        Figure figure => [.. Caption(figure.Caption), PictureOf(figure)],
        _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
    };

    private static W.Paragraph Text(Model.Paragraph paragraph)
    {
        var made = new W.Paragraph(Properties(Styles.Body, Styles.Indent(2)));
        if (paragraph.Lead is { } lead)
            made.Append(new Run(new RunProperties(new RunFonts { Ascii = Face.KaiTi, HighAnsi = Face.KaiTi, EastAsia = Face.KaiTi }), Letters(lead)));
        made.Append(new Run(Letters(paragraph.Text)));
        return made;
    }

    private static IEnumerable<OpenXmlElement> Caption(string? caption) => caption is null ? [] : [One(Styles.Caption, caption)];

    private W.Paragraph PictureOf(Figure figure)
    {
        var number = ++_pictures;
        var id = $"rId{FirstPictureId + number}";
        var part = main.AddNewPart<ImagePart>("image/x-emf", id);
        using (var bytes = new MemoryStream(EmfWriter.Write(figure.Picture)))
            part.FeedData(bytes);
        return new(Properties(Styles.Picture), new Run(InlinePicture.Of(figure, id, (uint)number)));
    }
}
