using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Honours;

namespace PerfServerless.Rules.Tests.YearEnd.Honours;

public class HonourListTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);

    [Theory]
    [InlineData("2025,2024", null, true)]
    [InlineData("2025", null, false)]
    [InlineData("2024,2023", null, false)] // a gap
    [InlineData("2025,2024,2023", 2025, false)] // those years already earned one
    [InlineData("2025,2024,2023", 2023, true)]
    public void Three_years_in_a_row_earn_a_merit_and_then_count_anew(string before, int? lastMerit, bool candidate)
    {
        var basis = Basis("a") with { ExcellentBefore = [.. before.Split(',').Select(int.Parse)], LastMerit = lastMerit };
        Assert.Equal(candidate, HonourCandidates.Of(HonourKind.ThirdClassMerit, [basis]).Count == 1);
    }

    [Fact]
    public void A_commendation_is_for_civil_servants_graded_excellent_and_first_consideration_for_anyone()
    {
        HonourBasis[] all = [Basis("a"), Basis("b", AnnualGrade.Competent), Basis("c", kind: StaffKind.InstitutionManager)];
        Assert.Equal(["a"], Names(HonourCandidates.Of(HonourKind.Commendation, all)));
        Assert.Equal(["a", "c"], Names(HonourCandidates.Of(HonourKind.AdvancedIndividual, all)));
        Assert.Equal(Cite.CivilServantAppraisalRules(19), HonourCandidates.Of(HonourKind.Commendation, all)[0].Source);
    }

    [Fact]
    public void Whoever_is_excluded_is_shown_with_the_reason_and_cannot_be_named()
    {
        HonourBasis[] all =
        [
            Basis("a"),
            Basis("b") with { Person = new() { Id = new("b"), Sanctions = [new(Sanction.Warning, "1", new(2027, 1, 1), new(2027, 6, 30))] } },
            Basis("c") with { Person = new() { Id = new("c"), Cases = [new("1", new(2027, 2, 1), null, false)] } },
            Basis("d") with { Result = Result("d", AnnualGrade.Excellent) with { Final = false } },
        ];
        var candidates = HonourCandidates.Of(HonourKind.Commendation, all);
        Assert.Equal([true, false, false, false], candidates.Select(each => each.Excluded is null));
        foreach (var barred in new[] { "b", "c", "d" })
            Decide(HonourListState.None, Adopt("a", barred), candidates).MustRefuse("honours-excluded");
        Decide(HonourListState.None, Adopt("a"), candidates).MustAccept();
    }

    [Fact]
    public void Every_candidate_is_named_or_left_out_with_a_reason()
    {
        var candidates = HonourCandidates.Of(HonourKind.Commendation, [Basis("a"), Basis("b")]);
        Decide(HonourListState.None, Adopt("a"), candidates).MustRefuse("honours-left-out");
        Decide(HonourListState.None, Adopt("a") with { LeftOut = [new(new("b"), " ")] }, candidates).MustRefuse("honours-left-out");
        Decide(HonourListState.None, Adopt("a") with { LeftOut = [new(new("b"), "本人放弃")] }, candidates).MustAccept();
        Decide(HonourListState.None, Adopt("a", "z"), candidates).MustRefuse("honours-not-candidate");
        Decide(HonourListState.None, Adopt("a", "a"), candidates).MustRefuse("honours-people");
        Decide(HonourListState.None, Adopt(), candidates).MustRefuse("honours-people");
        Decide(HonourListState.None, Adopt("a", "b") with { DocumentNumber = "" }, candidates).MustRefuse("honours-document");
    }

    [Fact]
    public void An_adopted_list_is_added_to_or_struck_from_and_never_rewritten()
    {
        var candidates = HonourCandidates.Of(HonourKind.Commendation, [Basis("a"), Basis("b")]);
        Decide(HonourListState.None, new AddHonour(new("a"), "2"), candidates).MustRefuse("honours-not-adopted");
        var state = Act(HonourListState.None, Adopt("a") with { LeftOut = [new(new("b"), "待核实")] }, candidates);
        Decide(state, Adopt("a") with { LeftOut = [new(new("b"), "待核实")] }, candidates).MustChangeNothing();
        Decide(state, Adopt("a", "b"), candidates).MustRefuse("honours-adopted");
        state = Act(state, new AddHonour(new("b"), "2"), candidates);
        Decide(state, new AddHonour(new("b"), "2"), candidates).MustChangeNothing();
        Decide(state, new RevokeHonour(new("a"), "3", ""), candidates).MustRefuse("honours-reason");
        state = Act(state, new RevokeHonour(new("a"), "3", "等次更正"), candidates);
        Decide(state, new RevokeHonour(new("a"), "3", "等次更正"), candidates).MustChangeNothing();
        Decide(state, new RevokeHonour(new("z"), "3", "等次更正"), candidates).MustRefuse("honours-not-named");
        Assert.Equal(["b"], state.People.Select(person => person.Value));
        Assert.Equal(["a"], state.Adopted!.People.Select(person => person.Value));
        StoredForm.MustNameEveryEvent<HonourEvent>();
        StoredForm.MustSurvive<HonourEvent>([state.Adopted]);
    }

    private static AdoptHonours Adopt(params string[] people) => new("演示奖〔2027〕1号", [.. people.Select(id => new PersonId(id))], []);

    private static Decision<HonourEvent> Decide(HonourListState state, HonourCommand command, IReadOnlyList<HonourCandidate> candidates) =>
        HonourList.Decide(state, command, new(2026, HonourKind.Commendation, candidates), new(new("officer"), ChinaTime.At(Today, new(9, 0)), WorkCalendar.Published));

    private static HonourListState Act(HonourListState state, HonourCommand command, IReadOnlyList<HonourCandidate> candidates) =>
        Decide(state, command, candidates).MustAccept().Aggregate(state, HonourList.Evolve);

    private static IEnumerable<string> Names(IEnumerable<HonourCandidate> all) => all.Select(each => each.Person.Value);

    private static HonourBasis Basis(string id, AnnualGrade grade = AnnualGrade.Excellent, StaffKind kind = StaffKind.CivilServant) =>
        new(new() { Id = new(id), Kind = kind }, Result(id, grade, kind), [], null, Today);

    private static AnnualResult Result(string id, AnnualGrade grade, StaffKind kind = StaffKind.CivilServant) => new(new(id), 2026, kind, new("town"), grade, null, 90, true);
}
