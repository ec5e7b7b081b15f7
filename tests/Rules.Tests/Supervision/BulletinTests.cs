using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;

namespace PerfServerless.Rules.Tests.Supervision;

public class BulletinTests
{
    private static readonly Occasion Now = new(new("o1"), ChinaTime.At(new(2026, 4, 9), new(9, 0)), WorkCalendar.Published);
    private static readonly BulletinPublished Publication = new("太绩通〔2026〕1号", new(2026, 4, 9), Letterhead.Usual, new("o1"), []);

    [Fact]
    public void It_is_made_once_from_the_same_figures_and_anew_from_others()
    {
        var made = Play(BulletinState.None, Bulletin.Produce(BulletinState.None, Made("x"), Now));
        Assert.Empty(Bulletin.Produce(made, Made("x"), Now).Events);
        Assert.Single(Bulletin.Produce(made, Made("y"), Now).Events);
    }

    [Fact]
    public void A_period_that_lasts_or_has_no_figures_has_none()
    {
        var running = Made("x") with { Figures = Reports.Of(ReportingPeriod.Parse("2026-04", null), Reports.Unit("a")) };
        Assert.Equal("bulletin-period-running", Bulletin.Produce(BulletinState.None, running, Now).Refusal?.Code);
        var empty = Made("x") with { Figures = Reports.Of(Reports.March) };
        Assert.Equal("bulletin-no-data", Bulletin.Produce(BulletinState.None, empty, Now).Refusal?.Code);
    }

    [Fact]
    public void What_is_published_is_neither_made_anew_nor_published_twice()
    {
        var made = Play(BulletinState.None, Bulletin.Produce(BulletinState.None, Made("x"), Now));
        Assert.Equal("bulletin-made-anew", Bulletin.Publish(made, Publication, "y").Refusal?.Code);
        var published = Play(made, Bulletin.Publish(made, Publication, "x"));
        Assert.Equal("bulletin-published", Bulletin.Produce(published, Made("y"), Now).Refusal?.Code);
        Assert.Empty(Bulletin.Publish(published, Publication with { Number = "太绩通〔2026〕2号" }, "x").Events);
        Assert.Equal("bulletin-not-produced", Bulletin.Publish(BulletinState.None, Publication, "x").Refusal?.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_correction_says_why(string? reason)
    {
        var refusal = Bulletin.Produce(BulletinState.None, Made("x") with { Replaces = "太绩通〔2026〕1号", Reason = reason }, Now).Refusal;
        Assert.Equal(("bulletin-correction-reason", "reason"), (refusal?.Code, refusal?.Field));
    }

    [Fact]
    public void A_document_keeps_its_number_and_the_next_takes_the_next()
    {
        var state = NumbersState.None;
        foreach (var document in (string[])["a", "b", "a", "c"])
            state = DocumentNumbers.Take(state, document).Events.Aggregate(state, DocumentNumbers.Evolve);
        Assert.Equal([1, 2, 3], state.Taken.Values);
        Assert.Equal("太绩通〔2026〕3号", DocumentNumbers.Printed("太绩通", 2026, 3));
    }

    [Fact]
    public void A_months_bulletin_is_due_on_the_sixth_working_day_and_what_was_missed_is_made_up_for()
    {
        Assert.False(BulletinDue.Passed(Reports.March, new(2026, 4, 8), WorkCalendar.Published));
        Assert.True(BulletinDue.Passed(Reports.March, new(2026, 4, 9), WorkCalendar.Published)); // Monday the 6th is a holiday
        Assert.Equal(["2026-01", "2026-02", "2026-03", "2026Q1"], BulletinDue.Lately(new(2026, 4, 9)).Select(period => $"{period}"));
        Assert.Equal(["2025-12", "2026-01", "2025Q4", "2025"], BulletinDue.Lately(new(2026, 2, 27)).Select(period => $"{period}").Where(period => period != "2025-11"));
    }

    private static BulletinProduced Made(string hash) => new(Reports.Of(Reports.March, Reports.Unit("a")), hash, new(2026, 4, 9), null, null);

    private static BulletinState Play(BulletinState state, Decision<BulletinEvent> decision)
    {
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(state, Bulletin.Evolve);
    }
}
