using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;

namespace PerfServerless.Rules.Tests.YearEnd;

public class AnnualSchemeTests
{
    private static readonly AnnualSchemeDrafted Good = new(2025, new(), [new("town", [new("u1"), new("u2")])], [new(new("u1"), QuotaGround.Approved, "县组〔2025〕1号")]);

    public static TheoryData<string, string, AnnualSchemeDrafted> Wrong => new()
    {
        { "weights of 99", "annual-scheme-weights", With(terms => terms with { Weights = new(60, 20, 19) }) },
        { "a negative weight", "annual-scheme-weights", With(terms => terms with { Weights = new(120, -20, 0) }) },
        { "weights beyond all figures", "annual-scheme-weights", With(terms => terms with { Weights = new(decimal.MaxValue, decimal.MaxValue, 0) }) },
        { "bands that do not descend", "annual-scheme-bands", With(terms => terms with { Bands = new(80, 80, 60) }) },
        { "bands beyond 100", "annual-scheme-bands", With(terms => terms with { Bands = new(101, 80, 60) }) },
        { "no mark of the committee", "annual-scheme-terms", With(terms => terms with { CommitteeScores = 0 }) },
        { "an unknown way to count days", "annual-scheme-terms", With(terms => terms with { AbsenceBasis = default }) },
        { "a run due before the marks", "annual-scheme-deadlines", With(terms => terms with { Deadlines = new() { Committee = 41 } }) },
        { "ballots due on the last day of the year", "annual-scheme-deadlines", With(terms => terms with { Deadlines = new() { Ballots = 0 } }) },
        { "a decision in the next autumn", "annual-scheme-deadlines", With(terms => terms with { Deadlines = new() { Decision = 121 } }) },
        { "a publication of four days", "scheme-time-limits", With(terms => terms with { TimeLimits = new() { Publication = 4 } }) },
        { "ballots whose weights do not sum", "scheme-figures", With(terms => terms with { Ballots = new() { WeightA = 50 } }) },
        { "a unit in two pools", "scheme-unit-twice", Good with { Pools = [new("a", [new("u1")]), new("b", [new("u1")])], Variations = [] } },
        { "a variation for a unit outside", "annual-scheme-variation", Good with { Variations = [new(new("u9"), QuotaGround.Approved, "1号")] } },
        { "a variation without a document", "annual-scheme-variation", Good with { Variations = [new(new("u1"), QuotaGround.Approved, " ")] } },
        { "two variations for one unit", "annual-scheme-variation", Good with { Variations = [new(new("u1"), QuotaGround.Approved, "1号"), new(new("u1"), QuotaGround.Reduced, "2号")] } },
        { "a year before the rules", "annual-scheme-year", Good with { Year = 2021 } },
        { "a year that is none", "annual-scheme-year", Good with { Year = -5 } },
        { "a year out of sight", "annual-scheme-year", Good with { Year = 2101 } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_scheme_that_cannot_be_is_refused(string what, string code, AnnualSchemeDrafted drafted)
    {
        Assert.NotEmpty(what);
        AnnualScheme.Draft(AnnualSchemeState.None, drafted).MustRefuse(code);
    }

    [Fact]
    public void Drafted_again_until_it_is_frozen_and_then_never()
    {
        var state = Does(AnnualSchemeState.None, AnnualScheme.Draft(AnnualSchemeState.None, Good));
        AnnualScheme.Draft(state, Good).MustChangeNothing();
        state = Does(state, AnnualScheme.Draft(state, Good with { Variations = [] }));
        state = Does(state, AnnualScheme.Freeze(state, At));
        AnnualScheme.Freeze(state, At).MustChangeNothing();
        AnnualScheme.Draft(state, Good).MustRefuse("annual-scheme-frozen");
        Assert.Equal("town", state.PoolOf(new UnitId("u2"))!.Id);
        Assert.Null(state.PoolOf(new UnitId("u9")));
    }

    [Fact]
    public void What_was_not_drafted_or_lies_in_an_unpublished_year_is_not_frozen()
    {
        AnnualScheme.Freeze(AnnualSchemeState.None, At).MustRefuse("annual-scheme-not-drafted");
        AnnualScheme.Freeze(AnnualSchemeState.None with { Year = 2025 }, At).MustRefuse("annual-scheme-pools");
        AnnualScheme.Freeze(AnnualSchemeState.None with { Year = 2090, Pools = [new Pool("a", [new("u1")])] }, At).MustRefuse("annual-calendar-unpublished");
    }

    private static AnnualSchemeDrafted With(Func<AnnualTerms, AnnualTerms> change) => Good with { Terms = change(Good.Terms) };

    private static Occasion At => new(new("o1"), Years.January, WorkCalendar.Published);

    private static AnnualSchemeState Does(AnnualSchemeState state, Decision<AnnualSchemeEvent> decision) => decision.MustAccept().Aggregate(state, AnnualScheme.Evolve);
}
