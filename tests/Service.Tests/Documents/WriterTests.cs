using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerfServerless.Service.Documents.Html;
using PerfServerless.Service.Documents.Packaging;
using PerfServerless.Service.Documents.Pictures;
using PerfServerless.Service.Documents.Sheets;
using PerfServerless.Service.Documents.Word;

namespace PerfServerless.Service.Tests.Documents;

public class WriterTests
{
    [Fact]
    public void The_same_document_is_the_same_bytes_in_every_format()
    {
        Assert.Equal(DocxWriter.Write(Samples.Document()), DocxWriter.Write(Samples.Document()));
        Assert.Equal(HtmlWriter.Write(Samples.Document()), HtmlWriter.Write(Samples.Document()));
        Assert.Equal(Workbook("单位"), Workbook("单位"));
        Assert.NotEqual(Workbook("单位"), Workbook("别的单位"));
    }

    [Fact]
    public void An_archive_bears_no_time_and_nothing_of_the_machine_and_everyone_can_open_it()
    {
        var bytes = StoredZip.Of([new("b", "two"u8.ToArray()), new("a", "one"u8.ToArray())]);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(["a", "b"], archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry => Assert.Equal((new DateTime(1980, 1, 1), 0), (entry.LastWriteTime.DateTime, entry.ExternalAttributes)));
        using var text = new StreamReader(archive.Entries[0].Open()); // reading to the end checks the sum
        Assert.Equal("one", text.ReadToEnd());
        Assert.Equal(bytes, StoredZip.Of([new("a", "one"u8.ToArray()), new("b", "two"u8.ToArray())]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("007")]
    public void A_text_stays_a_text_whatever_it_begins_with(string text)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(Workbook(text)), false);
        var cell = Cell(package, "A3");
        Assert.Equal((CellValues.InlineString, text), (cell.DataType!.Value, cell.InlineString!.InnerText));
        Assert.Null(cell.CellFormula);
    }

    [Fact]
    public void Numbers_are_numbers_and_heads_are_merged_and_frozen()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(Workbook("单位")), false);
        Assert.Empty(new OpenXmlValidator().Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(("12", "0.875"), (Cell(package, "B3").CellValue!.Text, Cell(package, "C3").CellValue!.Text));
        Assert.Equal("—", Cell(package, "C4").InlineString!.InnerText);
        var sheet = package.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Equal(["A1:A2", "B1:C1"], sheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value));
        Assert.Equal(2, sheet.Descendants<Pane>().Single().VerticalSplit!.Value);
    }

    [Fact]
    public void A_page_holds_nothing_that_was_typed_as_markup_and_needs_no_other_file()
    {
        var page = Encoding.UTF8.GetString(HtmlWriter.Write(Samples.Document("<script>alert(1)</script>")));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("@page{size:A4;margin:37mm 26mm 35mm 28mm}", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_metafile_says_its_size_and_its_records_add_up()
    {
        var emf = EmfWriter.Write(TrendChart.Of(["1月"], [("完成率", [0.9m])], "走势"));
        Assert.Equal(" EMF", Encoding.ASCII.GetString(emf, 40, 4));
        Assert.Equal(emf.Length, BitConverter.ToInt32(emf, 48));
        var (place, records) = (0, 0);
        for (; place < emf.Length; records++)
            place += BitConverter.ToInt32(emf, place + 4);
        Assert.Equal((emf.Length, BitConverter.ToInt32(emf, 52)), (place, records));
        Assert.Equal((15600, 7000), (BitConverter.ToInt32(emf, 32), BitConverter.ToInt32(emf, 36)));
    }

    [Fact]
    public void Control_characters_that_people_paste_break_no_document()
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(Samples.Document("单\u0001位\u000b"))), false);
        Assert.Contains("单位", package.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        using var book = SpreadsheetDocument.Open(new MemoryStream(Workbook("单\u0001位")), false);
        Assert.Equal("单位", Cell(book, "A3").InlineString!.InnerText);
    }

    private static byte[] Workbook(string cell) => XlsxWriter.Write([new("情况表", Samples.Table(cell))]);

    private static Cell Cell(SpreadsheetDocument package, string reference) =>
        package.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single(cell => cell.CellReference == reference);
}
