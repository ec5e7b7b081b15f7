using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Tests.Appraisal;

public class SchemeTests
{
    private static readonly IReadOnlyList<Pool> Pools = [new("town", [new("town")])];

    [Theory]
    [InlineData(2020, 1)] // before the law book knows a cap
    [InlineData(2026, 1)]
    public void A_period_that_is_over_gets_no_scheme(int year, int quarter) => Draft(new(year, quarter), new()).MustRefuse("scheme-period-over");

    [Fact]
    public void More_than_the_pilot_allows_is_refused_with_its_section()
    {
        var refusal = Draft(new(2026, 3), new SchemeTerms { ExcellentShare = 0.41m }).Refusal!;
        Assert.Equal(("scheme-excellent-share", "pilot", "5"), (refusal.Code, refusal.Source.Instrument, refusal.Source.Article));
        Draft(new(2026, 3), new SchemeTerms { ExcellentShare = 0.40m }).MustAccept();
    }

    [Fact]
    public void A_year_without_published_holidays_can_be_drafted_and_not_frozen()
    {
        var occasion = At(new(2026, 11, 2));
        var drafted = Scheme.Draft(SchemeState.None, new(2027, 1), new(), Pools, occasion).Events.Aggregate(SchemeState.None, Scheme.Evolve);
        Scheme.Freeze(drafted, occasion with { Calendar = WorkCalendar.Published.Without(2027) }).MustRefuse("calendar-unpublished");
    }

    [Fact]
    public void Frozen_after_its_lead_time_it_holds_and_is_marked_late()
    {
        var drafted = Draft(new(2026, 3), new()).Events.Aggregate(SchemeState.None, Scheme.Evolve);
        var last = WorkCalendar.Published.AddWorkingDays(new(2026, 7, 1), -10);
        Assert.False(((SchemeFrozen)Scheme.Freeze(drafted, At(last)).Events.Single()).Late);
        Assert.True(((SchemeFrozen)Scheme.Freeze(drafted, At(last.AddDays(1))).Events.Single()).Late);
    }

    private static Decision<SchemeEvent> Draft(Quarter period, SchemeTerms terms) =>
        Scheme.Draft(SchemeState.None, period, terms, Pools, At(new(2026, 6, 1)));

    private static Occasion At(DateOnly day) => new(new("org1"), ChinaTime.At(day, new(9, 0)), WorkCalendar.Published);
}
