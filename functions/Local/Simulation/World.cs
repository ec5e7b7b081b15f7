using System.Collections.Concurrent;
using PerfServerless.Local.Demo;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Adjustments;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Attendance;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Files;
using PerfServerless.Service.Grading;
using PerfServerless.Service.Http;
using PerfServerless.Service.Linkages;
using PerfServerless.Service.Monthly;
using PerfServerless.Service.Notices;
using PerfServerless.Service.Objections;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Supervision;
using PerfServerless.Service.Supervision.Bulletins;
using PerfServerless.Service.Weekly;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Local.Simulation;

/// <summary>The county that lives: the service's use cases, the invented people as they are now, and what was counted.</summary>
internal sealed class World(IServiceProvider services, CountyPlan plan, int year, VirtualClock clock)
{
    private const int AtOnce = 48;
    private readonly ConcurrentDictionary<(Quarter Period, UnitId Unit), IReadOnlyList<RosterEntry>> _rosters = new();

    public CountyPlan Plan { get; } = plan;
    public Chance Chance { get; } = plan.Chance;
    public VirtualClock Clock { get; } = clock;
    public WorkCalendar Calendar { get; } = services.GetRequiredService<WorkCalendar>();
    public Counts Counts { get; } = new();
    public ConcurrentDictionary<PersonId, RegisterPerson> Posts { get; } = new(plan.Everyone.ToDictionary(person => person.Id));
    public Incidents Incidents { get; } = Incidents.Of(plan, year);

    public People People { get; } = services.GetRequiredService<People>();
    public Units Units { get; } = services.GetRequiredService<Units>();
    public Schemes Schemes { get; } = services.GetRequiredService<Schemes>();
    public Rosters Rosters { get; } = services.GetRequiredService<Rosters>();
    public WeeklyRecords Weeks { get; } = services.GetRequiredService<WeeklyRecords>();
    public MonthlyReports Months { get; } = services.GetRequiredService<MonthlyReports>();
    public AttendanceSheets Sheets { get; } = services.GetRequiredService<AttendanceSheets>();
    public Adjustments Adjustments { get; } = services.GetRequiredService<Adjustments>();
    public BallotBoxes Boxes { get; } = services.GetRequiredService<BallotBoxes>();
    public GradeRounds Rounds { get; } = services.GetRequiredService<GradeRounds>();
    public Corrections Corrections { get; } = services.GetRequiredService<Corrections>();
    public ObjectionFiles Objections { get; } = services.GetRequiredService<ObjectionFiles>();
    public Appraisals Appraisals { get; } = services.GetRequiredService<Appraisals>();
    public AnnualSchemes AnnualSchemes { get; } = services.GetRequiredService<AnnualSchemes>();
    public Committees Committees { get; } = services.GetRequiredService<Committees>();
    public DryRuns DryRuns { get; } = services.GetRequiredService<DryRuns>();
    public YearEndRuns YearEnd { get; } = services.GetRequiredService<YearEndRuns>();
    public AnnualRounds AnnualRounds { get; } = services.GetRequiredService<AnnualRounds>();
    public AnnualAppraisals AnnualAppraisals { get; } = services.GetRequiredService<AnnualAppraisals>();
    public AnnualResults AnnualResults { get; } = services.GetRequiredService<AnnualResults>();

    public Evidence Evidence { get; } = services.GetRequiredService<Evidence>();
    public SheetReminders SheetReminders { get; } = services.GetRequiredService<SheetReminders>();
    public AnnualReminders AnnualReminders { get; } = services.GetRequiredService<AnnualReminders>();
    public Reminders Reminders { get; } = services.GetRequiredService<Reminders>();
    public Plans Plans { get; } = services.GetRequiredService<Plans>();
    public Inspections Inspections { get; } = services.GetRequiredService<Inspections>();
    public Bulletins Bulletins { get; } = services.GetRequiredService<Bulletins>();
    public BulletinClock BulletinClock { get; } = services.GetRequiredService<BulletinClock>();
    public Rectifications Rectifications { get; } = services.GetRequiredService<Rectifications>();
    public Clock Alarm { get; } = services.GetRequiredService<Clock>();

    public Bonuses Bonuses { get; } = services.GetRequiredService<Bonuses>();
    public GrowthArchives Archives { get; } = services.GetRequiredService<GrowthArchives>();
    public Talks Talks { get; } = services.GetRequiredService<Talks>();
    public Shortcomings Shortcomings { get; } = services.GetRequiredService<Shortcomings>();
    public HonourLists Honours { get; } = services.GetRequiredService<HonourLists>();
    public Programmes Programmes { get; } = services.GetRequiredService<Programmes>();

    public DateOnly Today => ChinaTime.DateOf(Clock.GetUtcNow());

    /// <summary>Who takes part today, by id.</summary>
    public IReadOnlyList<RegisterPerson> Staff =>
        [.. Posts.Values.Where(person => !person.Leading && person.Entered <= Today && !Incidents.HasLeft(person.Id, Today)).OrderBy(person => person.Id)];

    /// <summary>Keeps a unit's roster at hand, so that the acts of the quarter know who takes part.</summary>
    public void Note(Quarter period, UnitId unit, IReadOnlyList<RosterEntry> entries) => _rosters[(period, unit)] = entries;

    /// <summary>Who is graded in a unit, by id.</summary>
    public IReadOnlyList<PersonId> GradedIn(Quarter period, UnitId unit) =>
        !_rosters.TryGetValue((period, unit), out var entries) ? []
            : [.. entries.Where(entry => entry.Participation == Participation.Graded && !Incidents.CaseSpans(entry.Person, period.Last)).Select(entry => entry.Person).Order()];

    /// <summary>Who is graded in the county.</summary>
    public IEnumerable<PersonId> Graded(Quarter period) => Plan.Units.SelectMany(unit => GradedIn(period, unit.Id));

    /// <summary>Whether a person's grade was withheld in a period because of a case.</summary>
    public bool WithheldIn(Quarter period, PersonId person) => _rosters.Any(roster =>
        roster.Key.Period == period && roster.Value.Any(entry => entry.Person == person
            && (entry.Reason == ParticipationReason.OpenCase || Incidents.CaseSpans(person, period.Last))));

    /// <summary>The unit that appraises a person in a period: where they were on its first day.</summary>
    public UnitId HomeUnit(PersonId person, Quarter period) =>
        Incidents.Moves.FirstOrDefault(move => move.Person == person) is { } move
            ? move.On <= period.First ? move.To : move.From
            : Posts[person].Unit;

    /// <summary>The person as caller; a request that creates something carries a key.</summary>
    public Caller As(PersonId id, string? key = null)
    {
        var post = Posts[id];
        return new(new(id, post.Unit, post.Roles), new(id, key is null ? null : $"{key}:0"));
    }

    public Caller Officer(int number, string? key = null) => As(Plan.Holder(Role.OrganisationOfficer, number), key);

    /// <summary>Does something for each, many at once; the outcome depends on nothing but each one.</summary>
    public static Task Each<T>(IEnumerable<T> all, Func<T, Task> act) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await act(one));

    /// <summary>A result that must be accepted: a refusal is a fault of the simulation or of the service.</summary>
    public static T Accepted<T>(Result<T> result, string act) => result.Failure is { } failure
        ? throw new InvalidOperationException($"{act} was refused: {failure.Why.Code}, {failure.Why.Sentence.En}")
        : result.Value;
}
