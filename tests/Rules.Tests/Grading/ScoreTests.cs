using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Tests.Grading;

public class ScoreTests
{
    public static TheoryData<ScoreCase> Cases => CaseTable.Read<ScoreCase>("scores.json");

    [Theory, MemberData(nameof(Cases))]
    public void The_table_of_cases_holds(ScoreCase one) =>
        Assert.Equal(one.Total, Score.For(one.Inputs(), new()).Total);

    [Fact]
    public void A_missing_component_is_shown_with_the_weight_that_the_others_take_over()
    {
        var parts = Score.For(new ScoreCase("") { Weeks = [13, 13, 0], Reviews = [90] }.Inputs(), new()).Tree.Inputs;
        Assert.Null(parts[2].Value);
        Assert.Contains("30% 按比例分摊", parts[2].Rule.Zh);
        Assert.Equal("score.missing", parts[2].Source.Article);
        Assert.Equal(35 * 100m / 70, parts[1].Inputs[1].Value);
        Assert.Equal(100, Math.Round(parts.SelectMany(part => part.Inputs.Skip(1).Take(1)).Sum(weight => weight.Value ?? 0), 20));
    }

    [Fact]
    public void Fault_6_deductions_do_not_push_a_component_out_of_its_range()
    {
        var sheet = Score.For(new ScoreCase("") { Weeks = [1, 1, 0], Late = 40, Absent = 30, Vetoes = 9 }.Inputs(), new());
        Assert.Equal((0, 0), (sheet.Attendance, sheet.Discipline));
    }

    [Fact]
    public void However_generous_a_scheme_is_with_points_the_score_stays_within_its_maximum()
    {
        var generous = new SchemeTerms { Points = new(10, 50) };
        Assert.Equal(110, Score.For(new ScoreCase("") { Weeks = [1, 1, 0], Reviews = [100], Points = [50] }.Inputs(), generous).Total);
        Assert.Equal(0, Score.For(new ScoreCase("") { Weeks = [1, 0, 0], HasSheet = false, ListClosed = false, Points = [-50] }.Inputs(), generous).Total);
    }

    [Fact]
    public void A_sheet_names_each_component_unrounded()
    {
        var sheet = Score.For(new ScoreCase("") { Weeks = [13, 12, 1], Months = [3, 3, 0], Reviews = [90, 91], Ballots = 88.123m, Points = [1, -3] }.Inputs(), new());
        Assert.Equal((97.5m, 90.5m, 88.123m, 100m, 100m, -2m),
            (sheet.Records, sheet.Review, sheet.Ballots, sheet.Attendance, sheet.Discipline, sheet.Points));
    }

    [Fact]
    public void More_records_than_were_asked_for_is_a_bug() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Score.For(new ScoreCase("") { Weeks = [1, 2, 0] }.Inputs(), new()));

    /// <summary>A row of scores.json. A list of three is: required, in time, late and approved.</summary>
    public sealed record ScoreCase(string Name)
    {
        public int[] Weeks { get; init; } = [0, 0, 0];
        public int[] Months { get; init; } = [0, 0, 0];
        public decimal[] Reviews { get; init; } = [];
        public decimal? Ballots { get; init; }
        public int Late { get; init; }
        public decimal Absent { get; init; }
        public bool HasSheet { get; init; } = true;
        public bool ListClosed { get; init; } = true;
        public int Notices { get; init; }
        public int Restrictions { get; init; }
        public int Vetoes { get; init; }
        public decimal[] Points { get; init; } = [];
        public decimal? Total { get; init; }

        public ScoreInputs Inputs() => new()
        {
            Person = new("p"),
            Period = new(2026, 1),
            Weeks = new(Weeks[0], Weeks[1], Weeks[2]),
            Months = new(Months[0], Months[1], Months[2]),
            Reviews = [.. Reviews.Select((score, i) => new MonthScore(new Month(2026, 1 + i), score))],
            Ballots = Ballots is null ? null : Explanation.Leaf(new("测评", "ballots"), Ballots, new("", ""), Cite.Setting("ballots.class-weights")),
            Attendance = new(Late, Absent, HasSheet),
            Negatives = ListClosed ? new(Notices, Restrictions, Vetoes) : null,
            Points = [.. Points.Select(points => new ApprovedPoints("加分", points))],
        };

        public override string ToString() => Name;
    }
}
