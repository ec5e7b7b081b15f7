using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;

namespace PerfServerless.Rules.Tests.YearEnd;

public class YearEndRunTests
{
    private static readonly MissingInput[] Nothing = [];

    [Fact]
    public void Two_factors_start_it_at_once_and_again_changes_nothing()
    {
        var started = Does(YearEndState.None, YearEndRun.Start(YearEndState.None, Years.Year, true, Nothing, At("o1")));
        Assert.Equal((new DateOnly(2026, 1, 26), null), (started.Started!.AsOf, started.Started.ApprovedBy));
        YearEndRun.Start(started, Years.Year, true, Nothing, At("o2", 5)).MustChangeNothing();
        YearEndRun.Approve(started, Years.Year, Nothing, At("o2", 5)).MustChangeNothing();
    }

    [Fact]
    public void With_one_factor_another_officer_approves()
    {
        var asked = Does(YearEndState.None, YearEndRun.Start(YearEndState.None, Years.Year, false, Nothing, At("o1")));
        Assert.Null(asked.Started);
        YearEndRun.Start(asked, Years.Year, false, Nothing, At("o1")).MustChangeNothing();
        YearEndRun.Start(asked, Years.Year, false, Nothing, At("o2")).MustRefuse("year-end-requested");
        YearEndRun.Approve(asked, Years.Year, Nothing, At("o1")).MustRefuse("year-end-own-request");
        YearEndRun.Approve(YearEndState.None, Years.Year, Nothing, At("o2")).MustRefuse("year-end-not-requested");
        var started = Does(asked, YearEndRun.Approve(asked, Years.Year, Nothing, At("o2", 1)));
        Assert.Equal(("o1", "o2"), (started.Started!.By.Value, started.Started.ApprovedBy!.Value.Value));
    }

    [Fact]
    public void It_lists_by_name_what_is_missing_and_does_nothing()
    {
        MissingInput[] missing =
        [
            new(MissingKind.RoundUnfinished, "town", new(Years.Year, 3), []), new(MissingKind.BoxOpen, "office", null, []),
            new(MissingKind.CommitteeScores, "town", null, [new("p1"), new("p2")]), new(MissingKind.NoBallots, "centre", null, []),
        ];
        var refusal = YearEndRun.Start(YearEndState.None, Years.Year, true, missing, At("o1")).Refusal!;
        Assert.Equal("year-end-not-ready", refusal.Code);
        Assert.All((string[])["town 的 2025Q3", "office", "p1、p2"], word => Assert.Contains(word, refusal.Sentence.Zh));
        Assert.DoesNotContain("centre", refusal.Sentence.Zh);
        YearEndRun.Start(YearEndState.None, Years.Year, true, missing[3..], At("o1")).MustAccept();
        var asked = Does(YearEndState.None, YearEndRun.Start(YearEndState.None, Years.Year, false, Nothing, At("o1")));
        YearEndRun.Approve(asked, Years.Year, missing, At("o2")).MustRefuse("year-end-not-ready");
    }

    [Fact]
    public void Not_before_the_year_is_over()
    {
        var lastDay = new Occasion(new("o1"), ChinaTime.At(new(2025, 12, 31), new(23, 59)), WorkCalendar.Published);
        YearEndRun.Start(YearEndState.None, Years.Year, true, Nothing, lastDay).MustRefuse("year-end-too-early");
        YearEndRun.Start(YearEndState.None, Years.Year, true, Nothing, lastDay with { At = ChinaTime.StartOf(new(2026, 1, 1)) }).MustAccept();
    }

    [Fact]
    public void A_dry_run_tells_who_moved_since_the_one_before()
    {
        DryOutcome p1 = new(new("p1"), 90, AnnualGrade.Excellent, null, false), p2 = new(new("p2"), 80, AnnualGrade.Competent, null, false), p3 = new(new("p3"), null, null, NoAnnualGrade.OpenCase, false);
        var first = Keep(DryRunState.None, "r1", p1, p2);
        Assert.Empty(first.Differences);
        var second = Keep(first, "r2", p1, p2 with { Score = 81 }, p3);
        Assert.Equal([new(new("p2"), p2, p2 with { Score = 81 }), new(new("p3"), null, p3)], second.Differences);
        Assert.Empty(Keep(second, "r3", p1, p2 with { Score = 81 }, p3).Differences);
        Assert.Equal([new(new("p1"), p1, null)], Keep(first, "r2", p2).Differences);
        DryRun.Keep(second, new("r2", new(2026, 1, 27), [])).MustChangeNothing();
    }

    [Fact]
    public void Every_event_of_the_year_is_named_and_stored_under_its_name()
    {
        StoredForm.MustNameEveryEvent<AnnualSchemeEvent>();
        StoredForm.MustNameEveryEvent<AnnualRoundEvent>();
        StoredForm.MustNameEveryEvent<AnnualAppraisalEvent>();
        StoredForm.MustNameEveryEvent<CommitteeEvent>();
        StoredForm.MustNameEveryEvent<YearEndEvent>();
        StoredForm.MustNameEveryEvent<DryRunEvent>();
        StoredForm.MustSurvive<CommitteeEvent>([new CommitteeScored(new("m"), new Dictionary<PersonId, decimal> { [new("p1")] = 90.5m })]);
    }

    private static YearEndState Does(YearEndState state, Decision<YearEndEvent> decision) => decision.MustAccept().Aggregate(state, YearEndRun.Evolve);

    private static DryRunState Keep(DryRunState state, string run, params DryOutcome[] outcomes) =>
        DryRun.Keep(state, new(run, new(2026, 1, 26), outcomes)).MustAccept().Aggregate(state, DryRun.Evolve);

    private static Occasion At(string by, int day = 0) => new(new(by), Years.January.AddDays(day), WorkCalendar.Published);
}
