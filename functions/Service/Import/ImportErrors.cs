using PerfServerless.Rules;
using PerfServerless.Service.Import.Reading;

namespace PerfServerless.Service.Import;

/// <summary>Every error of a sheet, of its headings or of how a cell is written. What rows say of each other is in <see cref="RowErrors"/>.</summary>
internal static class ImportErrors
{
    private const int Quoted = 40;

    public static ImportError UnknownSheet(Sheet sheet) =>
        new(sheet.Name, sheet.Rows[0].Number, null, "sheet-unknown", new(
            "认不出这张表：第一行应为单位表或人员表的表头。不需要导入的表请删除。",
            "This sheet is not recognised: its first row holds the headings of units or of people. Delete a sheet that is not to be imported."));

    public static ImportError UnknownColumn(string sheet, int row, string text) =>
        new(sheet, row, Clip(text), "column-unknown", new($"没有“{Clip(text)}”这一列，请对照模板。", $"There is no column '{Clip(text)}': compare the template."));

    public static ImportError NoHeading(string sheet, int row, int place) =>
        new(sheet, row, null, "column-unknown", new($"第 {place + 1} 列没有列名。", $"Column {place + 1} has no heading."));

    public static ImportError ColumnTwice(string sheet, int row, string text) =>
        new(sheet, row, Clip(text), "column-twice", new($"“{Clip(text)}”列出现了两次。", $"The column '{Clip(text)}' is there twice."));

    public static ImportError MissingColumn(string sheet, int row, Column column) =>
        new(sheet, row, column.Zh, "column-missing", new($"缺少“{column.Zh}”列。", $"The column '{column.Zh}' is missing."));

    public static Bilingual BeyondHeadings { get; } =
        new("本行在没有列名的列里有内容。", "The row has content under no heading.");

    public static Bilingual Formula { get; } =
        new("单元格含公式，请粘贴为数值后再导入。", "The cell holds a formula: paste it as a value first.");

    public static Bilingual Fault { get; } =
        new("单元格的内容有错误。", "The cell holds an error.");

    public static Bilingual Missing { get; } =
        new("此项不能为空。", "This must not be empty.");

    public static Bilingual Control { get; } =
        new("内容含换行或不可见字符。", "The text holds a line break or an invisible character.");

    public static Bilingual TooLong(int most) =>
        new($"内容不得超过 {most} 字。", $"The text has at most {most} characters.");

    public static Bilingual FormulaLike { get; } =
        new("编号和名称不能以 =、+、-、@ 开头。", "An id or a name does not start with =, +, - or @.");

    public static Bilingual Id(string text) =>
        new($"编号“{Clip(text)}”应为 1 至 40 个字母、数字或连字符。", $"The id '{Clip(text)}' should be 1 to 40 letters, digits or hyphens.");

    public static Bilingual IdentityCard { get; } =
        new("不得以居民身份证号作为编号。", "An identity card's number must not serve as an id.");

    public static Bilingual ReservedId { get; } =
        new("该编号由系统保留。", "This id is reserved for the system.");

    public static Bilingual RoundedNumber { get; } =
        new("编号被存为数值，位数已不可靠；请把该列设为文本后重新填写。", "The id is stored as a number and has lost digits: format the column as text and write it again.");

    public static Bilingual Date(string text) =>
        new($"“{Clip(text)}”不是有效日期，请写成 2026-01-31。", $"'{Clip(text)}' is not a valid date: write it as 2026-01-31.");

    public static Bilingual NotAWord(string text, IEnumerable<string> words) =>
        new($"“{Clip(text)}”不在可选内容之列：{string.Join('、', words)}。", $"'{Clip(text)}' is none of: {string.Join(", ", words)}.");

    /// <summary>Files are written by others: what is quoted from them is short.</summary>
    public static string Clip(string text) => text.Length <= Quoted ? text : text[..Quoted] + "…";
}
