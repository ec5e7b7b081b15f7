using PerfServerless.Rules;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>Annual results put into the record as the year-end leaves them: what the linkages read, without living a year for each test.</summary>
internal static class SeededYears
{
    /// <summary>The town's year: two 优秀, two 称职, one 基本称职, and two without a grade.</summary>
    public static readonly IReadOnlyDictionary<string, AnnualGrade?> Town = new Dictionary<string, AnnualGrade?>
    {
        ["p1"] = AnnualGrade.Excellent, ["p2"] = AnnualGrade.Excellent, ["p3"] = AnnualGrade.Competent, ["p4"] = AnnualGrade.Competent,
        ["p5"] = AnnualGrade.BasicallyCompetent, ["p6"] = null, ["admin"] = null,
    };

    // Two of them are without a grade: one under investigation, one away for more than half the year.
    private static readonly Dictionary<string, NoAnnualGrade> WithoutGrade = new() { ["p6"] = NoAnnualGrade.OpenCase, ["admin"] = NoAnnualGrade.AbsentOverHalfYear };

    private static readonly Prepared AlreadySeeded = new(Seed);

    /// <summary>In March 2027: 2026 is published and locked in the town.</summary>
    public static Task<County> Locked() => AlreadySeeded.Copy();

    private static async Task<County> Seed()
    {
        var county = await County.Peopled();
        county.Clock.To(new DateOnly(2027, 3, 1));
        await county.Year(2026, Town);
        await county.Settle();
        return county;
    }

    /// <summary>A whole year of the town.</summary>
    public static async Task Year(this County county, int year, IReadOnlyDictionary<string, AnnualGrade?> grades, bool locked = true)
    {
        (await county.As("o1").Put($"/api/years/{year}/scheme", new { terms = new { }, pools = new[] { new { id = "town", units = new[] { "town" } } } })).Ok();
        (await county.As("o1").Post($"/api/years/{year}/scheme/freeze")).Ok();
        foreach (var (person, grade) in grades)
        {
            var eligibility = new Eligibility(grade is null ? WithoutGrade[person] : null, [], [], false);
            var computed = new AnnualComputed(new(person), year, new("town"), "town", StaffKind.CivilServant, eligibility, grade is null ? null : 60 + 10 * (int)grade, Explained);
            await county.Write(AnnualAppraisals.Kind, Stream(year, person), grade is { } fixedGrade ? [computed, new AnnualGradePublished(fixedGrade, new(year + 1, 1, 20), new(year + 1, 1, 22))] : [computed]);
        }
        var window = new PublicationStarted(new(year + 1, 1, 12), 5, new(year + 1, 1, 20), new(year + 1, 1, 22), false);
        AnnualRoundEvent[] round = [new AnnualRoundOpened(year, "town", [new("town")], new(), [], [], []), new AnnualRoundPublished(window)];
        await county.Write(AnnualRounds.Kind, AnnualRounds.Stream($"{year}@town"), locked ? [.. round, new AnnualRoundLocked(new(year + 1, 1, 23), new("o1"))] : round);
    }

    /// <summary>A grade corrected, or decided afterwards.</summary>
    public static async Task Correct(this County county, string person, AnnualGrade grade, int version = 2) =>
        await county.Write(AnnualAppraisals.Kind, Stream(2026, person), [new AnnualGradeChanged(grade, version, "更正")]);

    private static async Task Write<TState, TEvent>(this County county, Aggregate<TState, TEvent> kind, StreamId stream, IReadOnlyList<TEvent> events)
        where TState : class
        where TEvent : class
    {
        var written = await county.Get<Transact>().Run(kind, stream, Request.BySystem, (_, _) => Decision<TEvent>.Accept(events), default);
        Assert.Null(written.Failure);
    }

    private static StreamId Stream(int year, string person) => new($"{year}@town", $"annual/{person}");

    private static Explanation Explained => Explanation.Leaf(new("年度得分", "Annual score"), null, new("测试", "Test"), Cite.Setting("annual.weights"));
}
