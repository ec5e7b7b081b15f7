using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerfServerless.Service.Import;

namespace PerfServerless.Import.Tests;

public class TemplateTests
{
    [Fact]
    public void It_is_a_valid_workbook()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(ImportTemplate.Workbook), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void It_has_bold_headings_widths_and_choices()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(ImportTemplate.Workbook), false);
        var book = document.WorkbookPart!;
        Assert.Equal(["单位", "人员"], book.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        var styles = book.WorkbookStylesPart!.Stylesheet;
        foreach (var sheet in book.WorksheetParts.Select(part => part.Worksheet))
        {
            var headings = sheet.Descendants<Row>().First().Elements<Cell>().ToList();
            Assert.Equal(headings.Count, sheet.Descendants<Column>().Count(column => column.Width! > 10));
            foreach (var cell in headings)
                Assert.NotNull(styles.Fonts!.Elements<Font>().ElementAt((int)((CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value)).FontId!.Value).Bold);
            Assert.NotEmpty(sheet.Descendants<DataValidation>());
        }
        var offered = book.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Formula1>()).Select(formula => formula.Text);
        Assert.Contains("\"镇,部门,事业单位\"", offered);
        Assert.Contains("\"是,否\"", offered);
    }

    [Fact]
    public async Task Filled_in_it_imports_what_was_filled_in_and_every_choice_it_offers_is_understood()
    {
        await using var home = await Home.Empty();
        var report = await home.Run(Filled());
        Assert.Empty(report.Errors);
        Assert.Equal((3, 6), (report.Counts.UnitsAdded, report.Counts.PeopleAdded));
        Assert.Equal("007", (await home.Person("007")).Id.Value);
    }

    /// <summary>The template with a row for each choice it offers, below its example rows.</summary>
    private static byte[] Filled()
    {
        var file = new MemoryStream();
        file.Write(ImportTemplate.Workbook);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var (units, people) = (SheetOf(document, "单位"), SheetOf(document, "人员"));
            string[] kinds = Choices(units), staff = Choices(people);
            for (var i = 0; i < kinds.Length; i++)
                Add(units, [$"U{i}", $"单位{i}", kinds[i], i == 2 ? "U1" : ""]);
            for (var i = 0; i < staff.Length; i++)
                Add(people, [$"00{i + 2}", $"人{i}", staff[i], "2020-01-01", $"U{i % 3}", i == 0 ? "" : "002", "科员", i == 0 ? "是" : "否", "", ""]);
        }
        return file.ToArray();
    }

    private static Worksheet SheetOf(SpreadsheetDocument document, string name)
    {
        var entry = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)document.WorkbookPart.GetPartById(entry.Id!.Value!)).Worksheet;
    }

    private static string[] Choices(Worksheet sheet) => sheet.Descendants<Formula1>().First().Text.Trim('"').Split(',');

    private static void Add(Worksheet sheet, string[] texts)
    {
        var data = sheet.Descendants<SheetData>().Single();
        var number = (uint)data.ChildElements.Count + 1;
        data.Append(new Row(texts.Select((text, at) => new Cell(new InlineString(new Text(text))) { CellReference = $"{(char)('A' + at)}{number}", DataType = CellValues.InlineString })) { RowIndex = number });
    }
}
