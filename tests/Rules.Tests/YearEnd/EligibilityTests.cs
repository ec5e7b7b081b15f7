using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.NegativeList;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using static PerfServerless.Rules.Tests.YearEnd.Years;

namespace PerfServerless.Rules.Tests.YearEnd;

public class EligibilityTests
{
    public sealed record Case(string What, Func<YearFacts, YearFacts> Change, string Excellent = "", string None = "")
    {
        public override string ToString() => What;
    }

    public static TheoryData<StaffKind, Case> Cases
    {
        get
        {
            var cases = new TheoryData<StaffKind, Case>();
            foreach (var one in Table)
                foreach (var kind in (StaffKind[])[StaffKind.CivilServant, StaffKind.InstitutionManager])
                    cases.Add(kind, one);
            return cases;
        }
    }

    private static readonly Case[] Table =
    [
        new("two of four quarters good is half", facts => facts),
        new("one of three quarters good is not", facts => Quarters(facts, Mark(1, Grade.Excellent), Mark(2, Grade.Good), Mark(3, Grade.Good)), "annual-few-good-quarters"),
        new("one of two is half", facts => Quarters(facts, Mark(1, Grade.Excellent), Mark(2, Grade.Good))),
        new("a quarter without a grade does not count", facts => Quarters(facts, Mark(1, Grade.Excellent), Mark(2, Grade.Good), Mark(3, null, Participation.NoGrade))),
        new("never graded is never good", facts => Quarters(facts, Mark(1, null, Participation.CommentOnly)), "annual-few-good-quarters"),
        new("one average quarter bars", facts => Quarters(facts, Mark(1, Grade.Excellent), Mark(2, Grade.Excellent), Mark(3, Grade.Fair)), "annual-weak-quarter"),
        new("one poor quarter bars", facts => Quarters(facts, Mark(1, Grade.Excellent), Mark(2, Grade.Poor)), "annual-weak-quarter"),
        new("an admonition bars its year", facts => Change(facts, person => person with { Admonitions = [new("诫1号", new(2025, 6, 1))] }), "annual-admonition"),
        new("an admonition of the year before does not", facts => Change(facts, person => person with { Admonitions = [new("诫1号", new(2024, 12, 31))] })),
        new("a warning bars its year and fixes no less", facts => Change(facts, Sanctioned(Sanction.Warning, new(2025, 2, 1), new(2025, 7, 31))), "annual-sanctioned"),
        new("a warning of the year before that is over does not", facts => Change(facts, Sanctioned(Sanction.Warning, new(2024, 10, 1), new(2025, 3, 31)))),
        new("a demerit still running on the last day leaves no grade", facts => Change(facts, Sanctioned(Sanction.Demerit, new(2025, 1, 1), new(2025, 12, 31))), "annual-sanctioned", "annual-sanction"),
        new("a demerit that ended a day earlier does not", facts => Change(facts, Sanctioned(Sanction.Demerit, new(2024, 12, 31), new(2025, 12, 30)))),
        new("a sanction that begins after the year does not", facts => Change(facts, Sanctioned(Sanction.Removal, new(2026, 1, 1), new(2027, 12, 31)))),
        new("a veto that bears on one day of the year bars", facts => facts with { Negatives = [new(NegativeLevel.Veto, new(2024, 6, 1), new(2025, 1, 1))] }, "annual-veto"),
        new("a veto that ended before does not", facts => facts with { Negatives = [new(NegativeLevel.Veto, new(2024, 6, 1), new(2024, 12, 31))] }),
        new("a restriction does not", facts => facts with { Negatives = [new(NegativeLevel.Restriction, new(2025, 1, 1), new(2025, 12, 31))] }),
        new("an open case leaves no grade", facts => Change(facts, person => person with { Cases = [new("立1号", new(2025, 11, 1), null, false)] }), None: "annual-open-case"),
        new("a case closed before it is looked at does not", facts => Change(facts, person => person with { Cases = [new("立1号", new(2025, 11, 1), new(2026, 1, 26), false)] })),
        new("half of the working days absent is not more than half", facts => facts with { Absence = facts.Absence with { Days = 124 } }),
        new("a day more is", facts => facts with { Absence = facts.Absence with { Days = 125 } }, None: "annual-absence"),
        new("never on a roster", facts => Quarters(facts), "annual-few-good-quarters", "annual-not-taking-part"),
        new("excluded throughout", facts => Quarters(facts, Mark(1, null, Participation.Excluded)), "annual-few-good-quarters", "annual-not-taking-part"),
        new("a refusal", facts => facts with { Refused = true }, "annual-refused"),
    ];

    [Theory, MemberData(nameof(Cases))]
    public void The_table_of_cases_holds_for_both_bodies_of_rules(StaffKind kind, Case one)
    {
        var found = Eligibility.Of(one.Change(Facts(kind)));
        Assert.Equal((one.Excellent, one.None), (string.Join(',', found.NoExcellent.Select(each => each.Code)), string.Join(',', found.NoGrade.Select(each => each.Code))));
        Assert.Equal(found.WhyNone is not null, found.NoGrade.Count > 0);
        Assert.All(found.NoExcellent.Concat(found.NoGrade), each => CitationText.For(each.Source));
    }

    [Theory]
    [InlineData(StaffKind.CivilServant, "2025-01-02", "annual-probation", "25")]
    [InlineData(StaffKind.CivilServant, "2025-01-01", null, null)]
    [InlineData(StaffKind.InstitutionSpecialist, "2025-07-02", "annual-first-employment", "37")]
    [InlineData(StaffKind.InstitutionSpecialist, "2025-07-01", null, null)]
    [InlineData(StaffKind.OfficeWorker, "2025-08-01", "annual-first-employment", "37")]
    public void A_new_entrant_gets_a_comment_and_no_grade(StaffKind kind, string entered, string? code, string? article)
    {
        var found = Eligibility.Of(Change(Facts(kind), person => person with { Entered = DateOnly.Parse(entered) }));
        var reason = found.NoGrade.SingleOrDefault();
        Assert.Equal((code, article, code is null ? null : NoAnnualGrade.NewEntrant), (reason?.Code, reason?.Source.Article, found.WhyNone));
    }

    [Theory]
    [InlineData(StaffKind.CivilServant, "28", "29", "27")]
    [InlineData(StaffKind.InstitutionManager, "42", "43", "41")]
    public void Each_body_of_rules_cites_its_own_articles(StaffKind kind, string openCase, string sanction, string absence)
    {
        var facts = Change(Facts(kind), person => Sanctioned(Sanction.Demerit, new(2025, 6, 1), new(2026, 5, 31))(person) with { Cases = [new("立1号", new(2025, 11, 1), null, false)] });
        var found = Eligibility.Of(facts with { Absence = facts.Absence with { Days = 200 } });
        Assert.Equal([openCase, sanction, absence], found.NoGrade.Select(each => each.Source.Article));
        Assert.Equal(NoAnnualGrade.OpenCase, found.WhyNone);
    }

    [Fact]
    public void Who_refuses_gets_the_lowest_grade_unless_no_grade_can_be_given()
    {
        Assert.True(Eligibility.Of(Facts() with { Refused = true }).Lowest);
        Assert.False(Eligibility.Of(Change(Facts(), person => person with { Cases = [new("立1号", new(2025, 11, 1), null, false)] }) with { Refused = true }).Lowest);
        Assert.Equal("44", Eligibility.Of(Facts(StaffKind.InstitutionWorker) with { Refused = true }).NoExcellent.Single().Source.Article);
    }

    [Theory]
    [InlineData(StaffKind.CivilServant, AnnualGrade.Incompetent, AnnualGrade.Incompetent, "88")]
    [InlineData(StaffKind.InstitutionManager, AnnualGrade.Incompetent, AnnualGrade.Incompetent, "30")]
    [InlineData(StaffKind.CivilServant, AnnualGrade.BasicallyCompetent, AnnualGrade.Incompetent, null)]
    [InlineData(StaffKind.CivilServant, AnnualGrade.Incompetent, AnnualGrade.BasicallyCompetent, null)]
    [InlineData(StaffKind.CivilServant, null, AnnualGrade.Incompetent, null)]
    public void Two_lowest_grades_running_warn(StaffKind kind, AnnualGrade? before, AnnualGrade now, string? article) =>
        Assert.Equal(article, DismissalGrounds.Of(kind, Year, before, now)?.Source.Article);

    [Theory]
    [InlineData(StaffKind.CivilServant, AnnualGrade.Incompetent, true)]
    [InlineData(StaffKind.CivilServantByReference, AnnualGrade.BasicallyCompetent, false)]
    [InlineData(StaffKind.InstitutionManager, AnnualGrade.BasicallyCompetent, true)]
    [InlineData(StaffKind.OfficeWorker, AnnualGrade.Incompetent, true)]
    [InlineData(StaffKind.InstitutionManager, AnnualGrade.Competent, false)]
    public void Review_and_appeal_lie_open_where_the_law_opens_them(StaffKind kind, AnnualGrade grade, bool open) =>
        Assert.Equal(open, StatutoryScope.Covers(kind, grade));

    private static YearFacts Quarters(YearFacts facts, params QuarterMark[] marks) => facts with { Quarters = marks };

    private static YearFacts Change(YearFacts facts, Func<PersonState, PersonState> change) => facts with { Person = change(facts.Person) };

    private static Func<PersonState, PersonState> Sanctioned(Sanction sanction, DateOnly from, DateOnly last) =>
        person => person with { Sanctions = [new(sanction, "处1号", from, last)] };
}
