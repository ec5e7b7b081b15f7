using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Supervision;

namespace PerfServerless.Rules.Tests.Supervision;

public class RiskSignalTests
{
    private static readonly ReportingPeriod Spring = ReportingPeriod.Parse("2026Q2", null);

    private static readonly UnitFigures Good = new()
    {
        Unit = new("u1"), Participants = 10, Weeks = new(100, 95, 5), Reports = new(30, 30, 0), Reviews = new(30, 30, 0), Sheets = new(30, 30, 0),
        Invited = 20, Voted = 18, OldestItemWeeks = 3, OverdueDuties = 2,
        Grades = new Dictionary<Grade, int> { [Grade.Excellent] = 4, [Grade.Good] = 5, [Grade.Fair] = 1 },
    };

    public static TheoryData<string, UnitFigures, decimal> Signals() => new()
    {
        { "week-completion", Good with { Weeks = new(100, 89, 0) }, 0.89m },
        { "week-timeliness", Good with { Weeks = new(100, 84, 16) }, 0.84m },
        { "report-completion", Good with { Reports = new(30, 26, 0) }, 26m / 30 },
        { "review-timeliness", Good with { Reviews = new(30, 25, 5) }, 25m / 30 },
        { "sheet-completion", Good with { Sheets = new(30, 26, 0) }, 26m / 30 },
        { "turnout", Good with { Voted = 13 }, 0.65m },
        { "carried-weeks", Good with { OldestItemWeeks = 4 }, 4 },
        { "overdue-duties", Good with { OverdueDuties = 3 }, 3 },
        { "uniform-grades", Good with { Grades = new Dictionary<Grade, int> { [Grade.Excellent] = 4, [Grade.Good] = 6 } }, 0.4m },
    };

    [Theory]
    [MemberData(nameof(Signals))]
    public void Each_signal_comes_with_its_sentence_and_figure(string code, UnitFigures figures, decimal figure)
    {
        var signal = Of(figures).First(each => each.Code == code);
        Assert.Equal(figure, signal.Figure);
        Assert.False(string.IsNullOrWhiteSpace(signal.Sentence.Zh) || string.IsNullOrWhiteSpace(signal.Sentence.En));
    }

    [Fact]
    public void At_the_threshold_there_is_none()
    {
        Assert.Empty(Of(Good));
        Assert.Empty(Of(Good with { Weeks = new(100, 85, 5), Voted = 14 }));
    }

    [Fact]
    public void What_was_not_asked_for_is_no_signal() => Assert.Empty(Of(new() { Unit = new("u1") }));

    [Fact]
    public void Grades_below_the_cap_or_of_too_few_people_say_nothing()
    {
        Assert.Empty(Of(Good with { Grades = new Dictionary<Grade, int> { [Grade.Excellent] = 3, [Grade.Good] = 7 } }));
        Assert.Empty(Of(Good with { Grades = new Dictionary<Grade, int> { [Grade.Excellent] = 1, [Grade.Good] = 3 } }));
    }

    private static IReadOnlyList<RiskSignal> Of(UnitFigures figures) => RiskSignals.Of(figures, Spring, new());
}
