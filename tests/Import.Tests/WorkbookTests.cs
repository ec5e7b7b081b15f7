using DocumentFormat.OpenXml.Spreadsheet;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Import;

namespace PerfServerless.Import.Tests;

/// <summary>What a workbook can hold that a CSV file cannot.</summary>
public class WorkbookTests
{
    private static object[] Person(object? id = null, object? entered = null, object? leading = null, object? position = null) =>
        [id ?? "P1", "张三", "公务员", entered ?? "2020-01-01", "D1", "BOSS", position ?? "科员", leading ?? "否", "管理员", ""];

    private static (string, object[][]) People(params object[][] rows) => ("人员", [Books.PersonHeadings, .. rows]);

    [Fact]
    public async Task Both_sheets_are_read_whichever_comes_first()
    {
        await using var home = await Home.Empty();
        object[][] units = [Books.UnitHeadings, ["D1", "财政局", "部门", ""], [], ["I1", "国库中心", "事业单位", "D1"]];
        object[][] people = [Books.PersonHeadings, ["P2", "李四", "事业单位管理人员", 43831, "I1", "BOSS", "主任", true, "主要负责人、考核委员", ""], ["BOSS", "王局长", "公务员", "2010/1/1", "D1", "", "局长", "是", "", ""]];
        var report = await home.Run(Books.Make(("人员", people), ("空白", []), ("单位", units)));
        Assert.Empty(report.Errors);
        Assert.Equal((2, 2), (report.Counts.UnitsAdded, report.Counts.PeopleAdded));
        var person = await home.Person("P2");
        Assert.Equal(("李四", StaffKind.InstitutionManager, new DateOnly(2020, 1, 1)), (person.Name, person.Kind, person.Entered));
        Assert.Equal(new PersonAssigned(new("I1"), new("BOSS"), "主任", true, new(2020, 1, 1)), Assert.Single(person.Assignments));
        Assert.Equal([Role.UnitHead, Role.CommitteeMember], person.Roles);
        Assert.Equal(new UnitState(new("I1"), "国库中心", UnitKind.Institution, new UnitId("D1")), await home.Units.Find(new("I1"), default));
    }

    [Fact]
    public async Task Errors_name_the_sheet_and_the_row_that_the_spreadsheet_shows()
    {
        await using var home = await Home.WithDepartment();
        var report = await home.Run(Books.Make(("局里的人", [Books.PersonHeadings, [], [], Person(entered: "昨天")])));
        Assert.Equal(("局里的人", 4, "进入日期", "date"), Assert.Single(report.Errors.Select(each => (each.Sheet, each.Row, each.Column, each.Code))));
    }

    [Fact]
    public async Task A_formula_is_refused_whatever_its_stored_value()
    {
        await using var home = await Home.WithDepartment();
        var formula = new Cell(new CellFormula("1+1"), new CellValue("科员"));
        var report = await home.Run(Books.Make(People(Person(position: formula))));
        Assert.Equal(("职务", "cell-formula"), Assert.Single(report.Errors.Select(each => (each.Column, each.Code))));
    }

    [Fact]
    public async Task A_cell_that_holds_an_error_is_refused()
    {
        await using var home = await Home.WithDepartment();
        var fault = new Cell(new CellValue("#REF!")) { DataType = CellValues.Error };
        var report = await home.Run(Books.Make(People(Person(position: fault))));
        Assert.Equal(("职务", "cell-fault"), Assert.Single(report.Errors.Select(each => (each.Column, each.Code))));
    }

    [Fact]
    public async Task A_number_serves_as_an_id_while_it_has_all_its_digits()
    {
        await using var home = await Home.WithDepartment();
        await home.Run(Books.Make(People(Person(id: 100200300m))));
        Assert.Equal("张三", (await home.Person("100200300")).Name);
        var report = await home.Run(Books.Make(People(Person(id: 1.23456789012346E+17))));
        Assert.Equal(("人员编号", "id-rounded"), Assert.Single(report.Errors.Select(each => (each.Column, each.Code))));
    }

    [Theory]
    [InlineData(43831, false, "2020-01-01"), InlineData(42369, true, "2020-01-01"), InlineData("2020-1-1", false, "2020-01-01")]
    [InlineData(20200101, false, "2020-01-01"), InlineData("2020-01-01T00:00:00", false, "2020-01-01"), InlineData("2020年1月1日", false, "2020-01-01")]
    [InlineData(43831.5, false, null), InlineData(999999, false, null), InlineData(-1, false, null), InlineData(100, false, null)]
    public async Task A_date_is_a_number_or_a_text(object written, bool date1904, string? date)
    {
        await using var home = await Home.WithDepartment();
        var report = await home.Run(Books.Make(date1904, People(Person(entered: written))));
        Assert.Equal(date is null ? "date" : null, report.Errors.SingleOrDefault()?.Code);
        if (date is not null)
            Assert.Equal(date, $"{(await home.Person("P1")).Entered:yyyy-MM-dd}");
    }

    [Fact]
    public async Task A_sheet_that_is_not_recognised_is_not_passed_over()
    {
        await using var home = await Home.WithDepartment();
        var before = await home.Record();
        var report = await home.Run(Books.Make(People(Person()), ("备注", [["说明"]])));
        Assert.Equal(("备注", 1, "sheet-unknown"), Assert.Single(report.Errors.Select(each => (each.Sheet, each.Row, each.Code))));
        Assert.Equal(before, await home.Record());
    }

    [Fact]
    public async Task The_template_as_downloaded_imports_nothing_and_has_no_error()
    {
        await using var home = await Home.Empty();
        var report = await home.Run(ImportTemplate.Workbook);
        Assert.Equal((ImportOutcome.Completed, 0, 0, 0), (report.Outcome, report.Counts.UnitRows, report.Counts.PersonRows, report.Errors.Count));
        Assert.Empty(await home.Record());
    }
}
