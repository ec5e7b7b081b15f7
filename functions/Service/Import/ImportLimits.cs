using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Import;

/// <summary>How much an import takes, and what is answered to a file that cannot be read as a whole.</summary>
internal static class ImportLimits
{
    public const int Bytes = 10 * 1024 * 1024;

    /// <summary>A county of 20,000 rows unpacks to about 15 MB; an archive that unpacks to more than this is no list of people.</summary>
    public const int UnpackedBytes = 64 * 1024 * 1024;

    public const int ArchiveEntries = 500;

    /// <summary>Rows of units and people together.</summary>
    public const int Rows = 20_000;

    public const int Columns = 64;

    public static Failure TooLarge { get; } = Problems.Of(
        FailureKind.TooLarge, "import-too-large", "导入文件不得超过 10 MB。", "An import file has at most 10 MB.");

    public static Failure UnpacksTooLarge { get; } = Problems.Of(
        FailureKind.TooLarge, "import-unpacks-too-large", "导入文件解压后过大，已拒绝。", "The file unpacks to more than an import can be.");

    public static Failure TooManyRows { get; } = Problems.Of(
        FailureKind.TooLarge, "import-too-many-rows", "一次最多导入 20000 行，请分批导入。", "An import has at most 20,000 rows: please split the file.");

    public static Failure TooManyColumns { get; } = Problems.Of(
        FailureKind.Invalid, "import-too-many-columns", "表格的列过多。", "The table has too many columns.");

    public static Failure WrongType { get; } = Problems.Of(
        FailureKind.WrongType, "import-type", "只接受 .xlsx 工作簿或 .csv 文件；旧版 .xls 和加密的工作簿请先另存为 .xlsx。", "Only an .xlsx workbook or a .csv file is accepted; save an old .xls or an encrypted workbook as .xlsx first.");

    public static Failure Encoding { get; } = Problems.Of(
        FailureKind.WrongType, "import-encoding", "CSV 文件须为 UTF-8 或 GB18030 编码。", "A CSV file is encoded in UTF-8 or GB18030.");

    public static Failure Empty { get; } = Problems.Of(
        FailureKind.Invalid, "import-empty", "文件里没有表头。", "There are no headings in the file.");

    public static Failure Broken(long? row = null) => Problems.Of(
        FailureKind.Invalid, "import-broken",
        row is null ? "文件已损坏，无法读取。" : $"第 {row} 行无法读取，请检查引号。",
        row is null ? "The file is damaged and cannot be read." : $"Row {row} cannot be read: check its quotation marks.");
}
