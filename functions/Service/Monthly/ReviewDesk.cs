using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Monthly;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Monthly;

/// <summary>The reports that wait for a supervising leader.</summary>
public sealed class ReviewDesk(People people, Placements placements, MonthlyReports months, TimeProvider clock)
{
    /// <summary>The reports of a month, of those the caller supervises or stands in for, that await a review; earliest due first.</summary>
    public async ValueTask<Result<IReadOnlyList<MonthState>>> Waiting(Caller caller, Month month, CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var supervised = new List<PersonState>();
        await foreach (var person in people.All(cancel))
            if (person.InService(today))
                supervised.Add(person);
        var mine = StandsInFor(caller.Who.Id, supervised, today);
        var waiting = new List<MonthState>();
        foreach (var person in supervised.Where(person => person.Id != caller.Who.Id && person.AssignmentOn(today).Supervisor is { } leader && mine.Contains(leader)))
            if (await placements.Of(person.Id, month.Quarter, cancel) is { Failure: null } placed && await months.Of(placed.Value, month, cancel) is { AwaitsReview: true } report)
                waiting.Add(report);
        return waiting.OrderBy(report => report.ReviewDue).ThenBy(report => report.Person).ToList();
    }

    private static HashSet<PersonId> StandsInFor(PersonId caller, IEnumerable<PersonState> all, DateOnly on) =>
        [caller, .. all.Where(person => person.HasDelegatedTo(caller, on)).Select(person => person.Id)];
}
