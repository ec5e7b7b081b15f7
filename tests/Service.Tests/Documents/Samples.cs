using PerfServerless.Service.Documents.Model;
using PerfServerless.Service.Documents.Pictures;

namespace PerfServerless.Service.Tests.Documents;

/// <summary>A document with something of everything.</summary>
internal static class Samples
{
    public static OfficialDocument Document(string cell = "单位") => new()
    {
        Head = new("中共示范县委组织部文件", "示绩通〔2026〕3号"),
        Title = ["关于示范的", "通报"],
        Addressees = "各单位",
        Body = [new Heading("一、总体情况"), new Paragraph("完成。") { Lead = "（一）完成情况。" }],
        Annexes = [new("情况表", [Table(cell)]), new("情况图", [new Figure("图", TrendChart.Of(["1月", "2月"], [("完成率", [0.9m, null]), ("及时率", [0.8m, 0.85m])], "走势"))])],
        Signing = new("中共示范县委组织部", new(2026, 4, 9)),
        Imprint = new("县委办公室", "中共示范县委组织部办公室", new(2026, 4, 9)),
    };

    public static Table Table(string cell) => new(
        [60, 48, 48],
        [new([new("单位") { Down = 2 }, new("周工作纪实") { Across = 2 }]), new([new("应报"), new("完成率")])],
        [new([Cell.Left(cell), Cell.Count(12), Cell.Share(0.875m)]), new([new("合计"), Cell.Count(12), Cell.Share(null)]) { Strong = true }]);
}
