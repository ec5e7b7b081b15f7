using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
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
    public required int QuotaBreaches { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> GradesByQuarter { get; init; }
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
            QuotaBreaches = breaches,
            GradesByQuarter = quarters.ToDictionary(quarter => quarter.ToString(), quarter => Distribution(appraisals, quarter)),
        };
    }

    private static async Task<List<Grade>> Read(IEventStore store, string partition, List<AppraisalState> appraisals)
    {
        var graded = new List<Grade>();
        await foreach (var head in store.All(partition, "appraisal/"))
        {
            var appraisal = RecordJson.Read<AppraisalState>(head.State);
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
