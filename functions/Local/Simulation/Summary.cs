using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Simulation;

/// <summary>What a simulated year came to, as its last line says.</summary>
internal sealed record Summary
{
    public required int People { get; init; }
    public required int Units { get; init; }
    public required int Year { get; init; }
    public required int Seed { get; init; }
    public required int WeeklyRecords { get; init; }
    public required int MonthlyReports { get; init; }
    public required int Reviews { get; init; }
    public required int AttendanceSheets { get; init; }
    public required int Adjustments { get; init; }
    public required int Ballots { get; init; }
    public required int Appraisals { get; init; }
    public required int Filed { get; init; }
    public required int Objections { get; init; }
    public required int Corrections { get; init; }
    public required int LateGrades { get; init; }
    public required int Inspections { get; init; }
    public required int Rectifications { get; init; }
    public required int Bulletins { get; init; }
    public required int AnnualGrades { get; init; }
    public required int Talks { get; init; }
    public required BonusSummary Bonus { get; init; }
    public required int QuotaBreaches { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> GradesByQuarter { get; init; }
    public required IReadOnlyDictionary<string, int> GradesOfYear { get; init; }
    public bool AuditIntact { get; init; }
    public double Seconds { get; init; }

    /// <summary>Reads the outcome back from the store: what counts is what is written, not what was meant.</summary>
    public static async Task<Summary> Of(World world, IEventStore store, IReadOnlyList<Quarter> quarters)
    {
        var appraisals = new List<AppraisalState>();
        var breaches = 0;
        foreach (var quarter in quarters)
            foreach (var pool in world.Plan.Pools)
            {
                var graded = await Read(store, $"{quarter}@{pool.Id}", appraisals);
                if (graded.Count(grade => grade == Grade.Excellent) * 10 > graded.Count * 4)
                    breaches++;
            }
        var results = new List<AnnualResult>();
        await foreach (var result in world.AnnualResults.OfYear(quarters[0].Year, default))
            results.Add(result);
        var counts = world.Counts;
        return new()
        {
            People = world.Plan.Participants.Count,
            Units = world.Plan.Units.Count,
            Year = quarters[0].Year,
            Seed = world.Plan.Size.Seed,
            WeeklyRecords = counts.WeeklyRecords,
            MonthlyReports = counts.MonthlyReports,
            Reviews = counts.Reviews,
            AttendanceSheets = counts.Sheets,
            Adjustments = counts.Adjustments,
            Ballots = counts.Ballots,
            Appraisals = appraisals.Count,
            Filed = appraisals.Count(appraisal => appraisal.FiledAt is not null),
            Objections = counts.Objections,
            Corrections = counts.Corrections,
            LateGrades = counts.LateGrades,
            Inspections = counts.Inspections,
            Rectifications = counts.Rectifications,
            Bulletins = counts.Bulletins,
            AnnualGrades = results.Count(result => result.Grade is not null),
            Talks = counts.Talks,
            Bonus = await BonusSummary.Of(store, quarters[0].Year),
            QuotaBreaches = breaches + AnnualBreaches(world, results),
            GradesByQuarter = quarters.ToDictionary(quarter => quarter.ToString(), quarter => Distribution(appraisals, quarter)),
            GradesOfYear = results.GroupBy(result => result.Grade?.Label(result.Kind).Zh ?? "无等次").OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count()),
        };
    }

    /// <summary>At most a fifth of each body in each pool.</summary>
    private static int AnnualBreaches(World world, IReadOnlyList<AnnualResult> results) => results.Where(result => result.Grade is not null)
        .GroupBy(result => (world.Plan.Pools.First(pool => pool.Units.Contains(result.Unit)).Id, AnnualQuota.BodyOf(result.Kind)))
        .Count(body => body.Count(result => result.Grade == AnnualGrade.Excellent) * 5 > body.Count());

    private static async Task<List<Grade>> Read(IEventStore store, string partition, List<AppraisalState> appraisals)
    {
        var graded = new List<Grade>();
        await foreach (var head in store.All(partition, "appraisal/"))
        {
            var appraisal = head.Read<AppraisalState>();
            appraisals.Add(appraisal);
            if (appraisal.Grade is { } grade)
                graded.Add(grade);
        }
        return graded;
    }

    private static IReadOnlyDictionary<string, int> Distribution(IEnumerable<AppraisalState> appraisals, Quarter quarter) =>
        appraisals.Where(appraisal => appraisal.Period == quarter)
            .GroupBy(appraisal => appraisal.Grade?.Label().Zh ?? "无等次")
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count());
}
