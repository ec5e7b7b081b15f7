using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Verification;

/// <summary>What holds between an annual round and the annual appraisals of its pool: the quota of each body, and one grade a person.</summary>
internal sealed class AnnualRoundCheck(IEventStore store)
{
    public async Task<IReadOnlyList<Fault>> Run(StreamId id, AnnualRoundState round, CancellationToken cancel)
    {
        var faults = Quota(id, round);
        if (round.Publication is null || await Differences(id, round, cancel) is not { Count: > 0 })
            return faults;
        // A grade reaches its appraisal through the outbox. While it is under way the two may differ; afterwards never.
        if (await Undelivered.IsUnderWay(store, id.Partition, cancel))
            return faults;
        var now = (await store.Load(id, cancel))!.Read<AnnualRoundState>();
        faults.AddRange(await Differences(id, now, cancel));
        return faults;
    }

    private static List<Fault> Quota(StreamId id, AnnualRoundState round)
    {
        var faults = new List<Fault>();
        foreach (var body in round.Places)
        {
            if (round.ExcellentOf(body.Body) is var excellent && excellent > body.Places)
                faults.Add(new(id, "annual-quota-exceeded", $"{excellent} of {body.Body} are Excellent, and there are {body.Places} places."));
            if (AnnualQuota.Of(round.Proposals.Select(one => (one.Unit, one.Kind)), round.Variations, new(round.Year, 12, 31)).First(one => one.Body == body.Body).Places < body.Places)
                faults.Add(new(id, "annual-places-wrong", $"{body.Places} places of {body.Body} are more than the law allows."));
        }
        return faults;
    }

    private async Task<List<Fault>> Differences(StreamId id, AnnualRoundState round, CancellationToken cancel)
    {
        var faults = new List<Fault>();
        var found = new HashSet<PersonId>();
        await foreach (var head in store.All(id.Partition, AnnualAppraisals.Prefix, cancel))
        {
            var appraisal = head.Read<AnnualAppraisalState>();
            if (!appraisal.Exists)
                continue;
            found.Add(appraisal.Person);
            if (round.GradeOf(appraisal.Person) != appraisal.Grade)
                faults.Add(new(head.Id, "annual-grade-differs", $"The appraisal says {appraisal.Grade?.ToString() ?? "no grade"}, and the round {round.GradeOf(appraisal.Person)?.ToString() ?? "no grade"}."));
        }
        faults.AddRange(round.Grades.Keys.Where(person => !found.Contains(person))
            .Select(person => new Fault(id, "annual-grade-without-appraisal", $"{person} has an annual grade and no annual appraisal.")));
        return faults;
    }
}
