using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;

namespace PerfServerless.Rules.Tests.YearEnd;

/// <summary>Words for tests of a year: who is how, and a pool's round of ten civil servants with two places.</summary>
internal static class Years
{
    public const int Year = 2025;
    public static readonly UnitId Unit = new("unit-1");
    public static readonly DateTimeOffset January = ChinaTime.At(new(2026, 1, 26), new(9, 0));
    public static readonly Eligibility Free = new(null, [], [], false);
    public static readonly Eligibility Barred = new(null, [], [new("annual-veto", new("否决", "Veto"), Cite.Setting("annual.veto"))], false);
    public static readonly Eligibility Refused = new(null, [], [new("annual-refused", new("拒绝", "Refused"), Cite.InstitutionRules(44))], true);

    public static YearFacts Facts(StaffKind kind = StaffKind.CivilServant) => new(
        Year, Person(kind), [Mark(1, Grade.Excellent), Mark(2, Grade.Good), Mark(3, Grade.Excellent), Mark(4, Grade.Good)],
        new(Year, AbsenceBasis.WorkingDays, 0, 248), [], false, new(2026, 1, 26));

    public static PersonState Person(StaffKind kind) => new() { Id = new("p1"), Kind = kind, Entered = new(2020, 1, 1) };

    public static QuarterMark Mark(int quarter, Grade? grade, Participation participation = Participation.Graded, decimal? total = 90) =>
        new(new(Year, quarter), participation, total, grade);

    public static AnnualCandidate One(string person, decimal? score, Eligibility? eligibility = null, StaffKind kind = StaffKind.CivilServant) =>
        new(new(person), Unit, kind, score, 80, 80, 80, eligibility ?? Free);

    /// <summary>p1 and p2 are proposed 优秀, p3 lost the place to them, p4 is barred, p5 to p10 are further down.</summary>
    public static readonly AnnualRoundFacts Ten = new(Year, "pool-1", [Unit], new(), [],
        [One("p1", 97), One("p2", 96), One("p3", 95), One("p4", 99, Barred), One("p5", 80), One("p6", 75), One("p7", 65), One("p8", 50), One("p9", null), One("p10", 71)]);

    public static readonly AnnualRoundFacts Later = Ten with { Candidates = [] };

    public static AnnualRoundState Opened => AnnualRoundState.None.Does(new OpenAnnualRound(), facts: Ten);

    public static AnnualRoundState Decided => Opened.Does(Proposed(Opened));

    public static AnnualRoundState Approved => Decided.Does(new ApproveAnnualRound(), "officer");

    public static AnnualRoundState Published => Approved.Does(new PublishAnnualRound(), "officer");

    public static DecideAnnualGrades Proposed(AnnualRoundState state) =>
        new([.. state.Proposals.Select(one => new AnnualDecision(one.Person, one.Grade ?? AnnualGrade.Competent, one.Grade is null ? "按全年表现" : null))]);

    public static DecideAnnualGrades Give(string person, AnnualGrade grade, string? reason = "全年实绩") => new([new(new(person), grade, reason)]);

    public static Decision<AnnualRoundEvent> Asks(this AnnualRoundState state, AnnualRoundCommand command, string by = "member", DateTimeOffset? at = null, AnnualRoundFacts? facts = null) =>
        AnnualRound.Decide(state, command, facts ?? Later, new(new(by), at ?? January, WorkCalendar.Published));

    public static AnnualRoundState Does(this AnnualRoundState state, AnnualRoundCommand command, string by = "member", DateTimeOffset? at = null, AnnualRoundFacts? facts = null) =>
        state.Asks(command, by, at, facts).MustAccept().Aggregate(state, AnnualRound.Evolve);
}
