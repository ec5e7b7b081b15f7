using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Documents.Word;
using PerfServerless.Service.Supervision.Bulletins;

namespace PerfServerless.Service.Tests.Documents;

public class BulletinDocumentTests
{
    [Fact]
    public void Figures_read_in_another_order_are_the_same_hash_and_the_same_bytes()
    {
        var one = Figures("a", "b", "c").InOrder();
        var other = Figures("c", "a", "b").InOrder();
        Assert.Equal(BulletinSource.HashOf(one), BulletinSource.HashOf(other));
        Assert.NotEqual(BulletinSource.HashOf(one), BulletinSource.HashOf(Figures("a", "b").InOrder()));
        Assert.Equal(Docx(one), Docx(other));
    }

    [Fact]
    public void Figures_that_went_through_the_record_are_the_same_bytes()
    {
        var figures = Figures("a", "b").InOrder();
        var read = PerfServerless.Service.Streams.RecordJson.Read<BulletinFigures>(PerfServerless.Service.Streams.RecordJson.Write(figures));
        Assert.Equal(BulletinSource.HashOf(figures), BulletinSource.HashOf(read));
        Assert.Equal(Docx(figures), Docx(read));
    }

    private static byte[] Docx(BulletinFigures figures) =>
        DocxWriter.Write(BulletinDocument.Of(new(figures, BulletinSource.HashOf(figures), new(2026, 5, 9), null, null), Letterhead.Usual, "太绩通〔2026〕5号", new(2026, 5, 9)));

    private static BulletinFigures Figures(params IReadOnlyList<string> units) => new()
    {
        Period = ReportingPeriod.Parse("2026Q1", null),
        Units = [.. units.Select(Unit)],
        Supervision = [],
        Names = units.ToDictionary(unit => new UnitId(unit), unit => $"单位{unit}"),
        Earlier = [],
        Thresholds = new(),
    };

    private static UnitFigures Unit(string id) => new()
    {
        Unit = new(id), Participants = 10, Weeks = new(40, 30, 4), Invited = 20, Voted = 18,
        Grades = id == "a" ? new Dictionary<Grade, int> { [Grade.Good] = 6, [Grade.Excellent] = 4 } : new Dictionary<Grade, int> { [Grade.Excellent] = 4, [Grade.Good] = 6 },
    };
}
