using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfServerless.Service.Documents.Word;

namespace PerfServerless.Service.Tests.Documents;

/// <summary>The layout of GB/T 9704-2012, read back from the file.</summary>
public class DocxTests
{
    private const decimal TwipsOfMillimetre = 1440 / 25.4m;

    [Fact]
    public void The_paper_is_A4_with_a_type_area_of_156_by_225_millimetres_and_22_lines()
    {
        using var package = Open();
        var section = package.MainDocumentPart!.Document.Body!.GetFirstChild<SectionProperties>()!;
        var (size, margin, grid) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!, section.GetFirstChild<DocGrid>()!);
        Assert.Equal((210, 297), (Millimetres(size.Width!.Value), Millimetres(size.Height!.Value)));
        Assert.Equal((37, 28), (Millimetres(margin.Top!.Value), Millimetres(margin.Left!.Value)));
        Assert.Equal(156, Millimetres(size.Width - margin.Left - margin.Right!.Value));
        Assert.Equal(225, Millimetres(size.Height - margin.Top - margin.Bottom!.Value));
        Assert.Equal(22, (int)((size.Height - margin.Top - margin.Bottom) / grid.LinePitch!.Value));
    }

    [Fact]
    public void A_line_holds_28_characters_of_the_body()
    {
        using var package = Open();
        var normal = Style(package, "Normal");
        var width = (int.Parse(normal.StyleRunProperties!.FontSize!.Val!) * 10) + normal.StyleRunProperties.Spacing!.Val!.Value;
        var section = package.MainDocumentPart!.Document.Body!.GetFirstChild<SectionProperties>()!;
        Assert.Equal(28, (int)(section.GetFirstChild<PageSize>()!.Width! - section.GetFirstChild<PageMargin>()!.Left! - section.GetFirstChild<PageMargin>()!.Right!) / width);
    }

    [Theory]
    [InlineData("Normal", "FangSong_GB2312", 32)]
    [InlineData("DocumentTitle", "方正小标宋简体", 44)]
    [InlineData("HeadingOne", "SimHei", 32)]
    [InlineData("PageNumber", "SimSun", 28)]
    [InlineData("Imprint", "FangSong_GB2312", 28)]
    public void Each_part_has_its_face_and_size(string style, string face, int halfPoints)
    {
        using var package = Open();
        var run = Style(package, style).StyleRunProperties!;
        Assert.Equal((face, $"{halfPoints}"), (run.RunFonts!.EastAsia!.Value, run.FontSize!.Val!.Value));
        Assert.Contains(package.MainDocumentPart!.FontTablePart!.Fonts.Elements<Font>(), font => font.Name == face && font.AltName is not null);
    }

    [Fact]
    public void The_head_is_red_and_a_red_line_stands_below_the_number()
    {
        using var package = Open();
        var paragraphs = package.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();
        Assert.Equal("FF0000", paragraphs[0].Descendants<Color>().Single().Val!.Value);
        var number = paragraphs.Single(paragraph => paragraph.InnerText == "示绩通〔2026〕3号");
        Assert.Equal("FF0000", number.ParagraphProperties!.ParagraphBorders!.BottomBorder!.Color!.Value);
        Assert.Contains(paragraphs, paragraph => paragraph.InnerText == "2026年4月9日");
    }

    [Fact]
    public void A_tables_head_is_repeated_on_every_page_and_no_row_is_broken()
    {
        using var package = Open();
        var rows = package.MainDocumentPart!.Document.Body!.Elements<Table>().First().Elements<TableRow>().ToList();
        Assert.Equal([true, true, false, false], rows.Select(row => row.TableRowProperties!.GetFirstChild<TableHeader>() is not null));
        Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Equal([MergedCellValues.Restart], rows[0].Descendants<VerticalMerge>().Select(merge => merge.Val!.Value));
    }

    [Fact]
    public void Page_numbers_stand_outside_odd_at_the_right_and_even_at_the_left()
    {
        using var package = Open();
        var main = package.MainDocumentPart!;
        Assert.NotNull(main.DocumentSettingsPart!.Settings.GetFirstChild<EvenAndOddHeaders>());
        foreach (var reference in main.Document.Body!.Descendants<FooterReference>())
        {
            var footer = ((FooterPart)main.GetPartById(reference.Id!)).Footer;
            Assert.Equal("— 1 —", footer.InnerText);
            Assert.Equal(reference.Type! == HeaderFooterValues.Even ? JustificationValues.Left : JustificationValues.Right, footer.Descendants<Justification>().Single().Val!.Value);
        }
    }

    [Fact]
    public void It_is_valid_and_its_picture_tells_what_it_shows()
    {
        using var package = Open();
        Assert.Empty(new OpenXmlValidator().Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal("image/x-emf", package.MainDocumentPart!.ImageParts.Single().ContentType);
        Assert.Equal("走势", package.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description!.Value);
    }

    private static WordprocessingDocument Open() => WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(Samples.Document())), false);

    private static Style Style(WordprocessingDocument package, string id) =>
        package.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);

    private static int Millimetres(decimal twips) => (int)Math.Round(twips / TwipsOfMillimetre);
}
