using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Bonus;

namespace PerfServerless.Rules.Tests.YearEnd.Bonus;

/// <summary>What holds of every bonus list, whatever the standards, the grades, r, k and the base.</summary>
public class ApportionmentProperties
{
    public sealed record Case(BonusTerms Terms, BonusCandidate[] People);

    private static Gen<long> Fen => Gen.Frequency(
        (1, Gen.Constant(0L)), (1, Gen.Constant(1L)), (1, Gen.Constant(BonusTerms.HighestStandard)), (8, Gen.Choose(1, 5_000_000).Select(fen => (long)fen)), (3, Gen.Constant(1_000_000L)));

    private static Gen<IReadOnlyDictionary<string, decimal>> Named =>
        from steps in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, 250))).ArrayOf(4)
        let rising = steps.Select((_, place) => steps.Take(place + 1).Sum() / 100m)
        select (IReadOnlyDictionary<string, decimal>)Coefficients.Names(Bonuses.Year).Zip(rising).ToDictionary(each => each.First, each => each.Second);

    private static Gen<BonusCandidate> Person(int number) =>
        from grade in Gen.Choose(1, 4)
        from why in Gen.Frequency((6, Gen.Constant((NoAnnualGrade?)null)), (1, Gen.Elements(Enum.GetValues<NoAnnualGrade>()).Select(each => (NoAnnualGrade?)each)))
        from kind in Gen.Elements(StaffKind.CivilServant, StaffKind.InstitutionSpecialist)
        select new BonusCandidate(new($"p{number:000}"), new($"u{number % 3}"), kind, why is null ? [grade] : [], why, true);

    private static Arbitrary<Case> Cases => Arb.From(
        from count in Gen.Choose(1, 60)
        from people in Gen.CollectToArray(Enumerable.Range(0, count), Person)
        from amounts in Fen.ArrayOf(count)
        from rate in Gen.Choose(1000, 2000)
        from basis in Gen.Elements(PoolBase.Paid, PoolBase.Participants)
        from below in Gen.Elements(true, false)
        from named in Gen.Frequency((1, Gen.Constant((IReadOnlyDictionary<string, decimal>?)null)), (2, Named.Select(each => (IReadOnlyDictionary<string, decimal>?)each)))
        select new Case(
            new("1", rate / 10_000m, [.. people.Zip(amounts, (person, fen) => new StandardRow(person.Person, fen))]) { Base = basis, PaysBelowCompetent = below, Coefficients = named }, people));

    private static BonusList List(Case one) => BonusList.Of(one.Terms, Bonuses.Year, one.People);

    [Fact]
    public void The_sum_is_the_budget_to_the_fen() =>
        Prop.ForAll(Cases, one => List(one) is var list && list.Paid == list.Budget && list.Lines.All(line => line.Pay >= 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_budget_is_the_sum_of_the_standards_of_the_paid_unless_the_scheme_takes_everyones() => Prop.ForAll(Cases, one =>
    {
        var list = List(one);
        var (paid, left) = (list.Lines.Where(line => line.Unpaid is null).Sum(line => line.Standard), list.Lines.Where(line => line.Unpaid is not null).Sum(line => line.Standard));
        return list.Budget == (one.Terms.Base == PoolBase.Participants && paid > 0 ? paid + (long)(one.Terms.Rate * left) : paid);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_two_with_one_standard_the_better_grade_is_never_paid_less() => Prop.ForAll(Cases, one =>
    {
        var paid = List(one).Lines.Where(line => line.Unpaid is null);
        return paid.GroupBy(line => line.Standard).All(same => same.All(better => same.All(worse => better.Places[0] <= worse.Places[0] || better.Pay >= worse.Pay)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_who_is_excluded_is_paid_and_each_has_a_reason() => Prop.ForAll(Cases, one =>
    {
        var list = List(one);
        return one.People.Where(person => person.WhyNone is not null).All(person => list.Lines.Single(line => line.Person == person.Person) is { Pay: 0, Unpaid: not null })
            && list.Lines.All(line => line.Unpaid is null || line.Pay == 0) && list.PaidPeople + list.UnpaidPeople == one.People.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_people_does_not_matter() => Prop.ForAll(Cases, one =>
        List(one with { People = [.. one.People.Reverse()], Terms = one.Terms with { Standards = [.. one.Terms.Standards.Reverse()] } })
            .Lines.Select(line => (line.Person, line.Pay)).SequenceEqual(List(one).Lines.Select(line => (line.Person, line.Pay)))).QuickCheckThrowOnFailure();

    /// <summary>Against fractions of unlimited size: nobody is a whole fen away from the exact share.</summary>
    [Fact]
    public void Each_is_within_a_fen_of_the_exact_share() => Prop.ForAll(Cases, one =>
    {
        var list = List(one);
        var paid = list.Lines.Where(line => line.Unpaid is null).ToList();
        System.Numerics.BigInteger rate = (int)(one.Terms.Rate * 10_000), sum = paid.Sum(line => line.Standard);
        var even = paid.All(line => line.Weight * line.Standard == 0);
        System.Numerics.BigInteger weighted = paid.Aggregate(System.Numerics.BigInteger.Zero, (all, line) => all + (even ? 1 : line.Weight) * (System.Numerics.BigInteger)line.Standard);
        var pool = 10_000 * (System.Numerics.BigInteger)list.Budget - (10_000 - rate) * sum;
        return weighted.IsZero || paid.All(line => System.Numerics.BigInteger.Abs(
            line.Pay * 10_000 * weighted - (10_000 - rate) * line.Standard * weighted - pool * (even ? 1 : line.Weight) * line.Standard) < 10_000 * weighted);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Coefficients_all_twice_as_large_pay_the_same() => Prop.ForAll(Cases, one =>
    {
        var doubled = (one.Terms.Coefficients ?? Coefficients.Names(Bonuses.Year).Zip([0m, 0.5m, 1m, 1.5m]).ToDictionary(each => each.First, each => each.Second))
            .ToDictionary(each => each.Key, each => each.Value * 2);
        return List(one with { Terms = one.Terms with { Coefficients = doubled } }).Lines.Select(line => line.Pay).SequenceEqual(List(one).Lines.Select(line => line.Pay));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Standards_all_ten_times_as_large_pay_ten_times_as_much_within_the_fen() => Prop.ForAll(Cases, one =>
    {
        var small = one with { Terms = one.Terms with { Base = PoolBase.Paid, Standards = [.. one.Terms.Standards.Select(row => row with { Fen = row.Fen / 10 })] } };
        var large = small with { Terms = small.Terms with { Standards = [.. small.Terms.Standards.Select(row => row with { Fen = row.Fen * 10 })] } };
        return List(small).Lines.Zip(List(large).Lines).All(pair => Math.Abs(pair.First.Pay * 10 - pair.Second.Pay) <= 10);
    }).QuickCheckThrowOnFailure();
}
