using System.Text;
using PerfServerless.Service.Import;
using PerfServerless.Service.Streams;

namespace PerfServerless.Import.Tests;

/// <summary>Files that are too large, of another type or damaged; and the encodings a CSV file comes in.</summary>
public class LimitTests
{
    private const string Units = "单位编号,单位名称,类别,上级单位\nD1,财政局,部门,\n";

    private static async Task<ImportPlan> Read(byte[] file) => await CountyImport.Read(new MemoryStream(file), "file");

    private static async Task MustRefuse(byte[] file, string code, FailureKind kind)
    {
        var plan = await Read(file);
        Assert.Equal((code, kind), (plan.Unreadable?.Why.Code, plan.Unreadable?.Kind));
        Assert.Equal(code, Assert.Single(plan.Errors).Code);
        await using var home = await Home.Empty();
        Assert.Equal(ImportOutcome.Refused, (await home.Run(file)).Outcome);
        Assert.Empty(await home.Record());
    }

    [Fact]
    public Task Ten_megabytes_and_no_more() => MustRefuse([.. Encoding.UTF8.GetBytes(Units), .. Enumerable.Repeat((byte)'\n', 10 * 1024 * 1024)], "import-too-large", FailureKind.TooLarge);

    [Theory, InlineData(20_000, null), InlineData(20_001, "import-too-many-rows")]
    public async Task Twenty_thousand_rows_and_no_more(int rows, string? code)
    {
        var csv = PeopleFile.Of(Enumerable.Range(1, rows).Select(i => $"P{i},人,公务员,2020-01-01,D1,,科员,否,,"));
        var plan = await Read(Encoding.UTF8.GetBytes(csv));
        Assert.Equal(code, plan.Unreadable?.Why.Code);
        Assert.Equal(code is null ? rows : 0, plan.PersonRows);
    }

    [Fact]
    public async Task The_rows_of_all_sheets_count_together()
    {
        object[][] Sheet(string prefix, int rows) => [Books.UnitHeadings, .. Enumerable.Range(1, rows).Select(i => (object[])[$"{prefix}{i}", "某单位", "部门", ""])];
        Assert.Null((await Read(Books.Make(("1", Sheet("A", 10_000)), ("2", Sheet("B", 10_000))))).Unreadable);
        Assert.Equal("import-too-many-rows", (await Read(Books.Make(("1", Sheet("A", 10_000)), ("2", Sheet("B", 10_001))))).Unreadable?.Why.Code);
    }

    [Fact]
    public Task A_bomb_is_not_unpacked()
    {
        var bomb = Books.WithPadding(Books.Make(("单位", [Books.UnitHeadings])), 65L << 20);
        Assert.InRange(bomb.Length, 0, 1 << 20);
        return MustRefuse(bomb, "import-unpacks-too-large", FailureKind.TooLarge);
    }

    [Fact]
    public Task Columns_without_end_are_refused() => MustRefuse(Encoding.UTF8.GetBytes(Units + new string(',', 70) + "x\n"), "import-too-many-columns", FailureKind.Invalid);

    [Theory]
    [InlineData("D0CF11E0A1B11AE100000000"), InlineData("FFFE55004E00"), InlineData("89504E470D0A1A0A0000000D")]
    public Task Another_type_is_refused_by_its_content(string hex) => MustRefuse(Convert.FromHexString(hex), "import-type", FailureKind.WrongType);

    [Fact]
    public Task An_encoding_that_is_neither_is_refused() => MustRefuse([.. Encoding.UTF8.GetBytes(Units), 0xFF, 0xFF, 0x0A], "import-encoding", FailureKind.WrongType);

    [Fact]
    public Task An_empty_file_is_refused() => MustRefuse([], "import-empty", FailureKind.Invalid);

    [Fact]
    public async Task A_damaged_workbook_is_refused_wherever_it_is_cut_or_altered()
    {
        var book = Books.Make(("单位", [Books.UnitHeadings, ["D1", "财政局", "部门", ""]]));
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var damaged = (byte[])book.Clone();
            for (var hits = 0; hits < 3; hits++)
                damaged[random.Next(4, book.Length)] = (byte)random.Next(256);
            _ = await Read(i % 2 == 0 ? damaged : book[..random.Next(4, book.Length)]);
        }
        await MustRefuse(book[..(book.Length / 2)], "import-broken", FailureKind.Invalid);
    }

    public static TheoryData<byte[]> Encodings =>
    [
        Encoding.UTF8.GetBytes(Units), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Units)],
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Units), Encoding.UTF8.GetBytes(Units.Replace("\n", "\r\n")),
    ];

    [Theory, MemberData(nameof(Encodings))]
    public async Task A_csv_file_is_read_in_each_encoding(byte[] file)
    {
        await using var home = await Home.Empty();
        Assert.Empty((await home.Run(file)).Errors);
        Assert.Equal("财政局", (await home.Units.Find(new("D1"), default))!.Name);
    }
}
