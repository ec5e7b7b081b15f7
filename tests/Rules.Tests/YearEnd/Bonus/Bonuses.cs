using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Bonus;

namespace PerfServerless.Rules.Tests.YearEnd.Bonus;

/// <summary>The bonus of a small county, for tests.</summary>
internal static class Bonuses
{
    public static readonly BonusPeriod Year = BonusPeriod.OfYear(2026), FirstHalf = BonusPeriod.OfHalf(2026, 1);

    public static readonly PersonId Officer = new("officer"), Second = new("second");

    public static BonusTerms Terms(params (string Person, long Fen)[] standards) =>
        new("演示发〔2027〕1号", 0.2m, [.. standards.Select(row => new StandardRow(new(row.Person), row.Fen))]);

    public static BonusCandidate Graded(string person, AnnualGrade grade, bool final = true, StaffKind kind = StaffKind.CivilServant) =>
        new(new(person), new("town"), kind, [(int)grade], null, final);

    public static BonusCandidate Without(string person, NoAnnualGrade why) => new(new(person), new("town"), StaffKind.CivilServant, [], why, true);

    public static Occasion By(PersonId person, int month = 3, int day = 1) =>
        new(person, ChinaTime.At(new(2027, month, day), new(9, 0)), WorkCalendar.Published);

    /// <summary>Three at 10,000 yuan and one who is paid nothing.</summary>
    public static readonly BonusTerms Usual = Terms(("a", 1_000_000), ("b", 1_000_000), ("c", 1_000_000), ("x", 1_000_000));

    public static readonly BonusFacts Facts = new(Year, [
        Graded("a", AnnualGrade.Excellent), Graded("b", AnnualGrade.Competent), Graded("c", AnnualGrade.Competent), Without("x", NoAnnualGrade.OpenCase)]);

    public static BonusState After(params (BonusCommand Command, PersonId By)[] acts) => acts.Aggregate(BonusState.None, (state, act) =>
        BonusScheme.Decide(state, act.Command, Facts, By(act.By)).MustAccept().Aggregate(state, BonusScheme.Evolve));

    public static readonly (BonusCommand, PersonId)[] ToFrozen = [(new DraftBonus(Usual), Officer), (new AskFreeze(), Officer), (new ApproveFreeze(), Second)];

    public static BonusState Settled => After([.. ToFrozen, (new SettleBonus(), Officer)]);
}
