using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Verification;

/// <summary>What holds between a grade round and the appraisals of its pool: the quota, and one grade a person.</summary>
internal sealed class RoundCheck(IEventStore store)
{
    public async Task<IReadOnlyList<Fault>> Run(StreamId id, RoundState round, CancellationToken cancel)
    {
        var faults = new List<Fault>();
        if (round.Excellent > round.Places)
            faults.Add(new(id, "quota-exceeded", $"{round.Excellent} people are Excellent, and there are {round.Places} places."));
        if (round.Publication is null || await Differences(id, round, cancel) is not { Count: > 0 })
            return faults;
        // A grade reaches its appraisal through the outbox. While it is under way the two may differ; afterwards never.
        if (await Undelivered.IsUnderWay(store, id.Partition, cancel))
            return faults;
        var now = (await store.Load(id, cancel))!.Read<RoundState>();
        faults.AddRange(await Differences(id, now, cancel));
        return faults;
    }

    private async Task<List<Fault>> Differences(StreamId id, RoundState round, CancellationToken cancel)
    {
        var faults = new List<Fault>();
        var found = new HashSet<PersonId>();
        await foreach (var head in store.All(id.Partition, "appraisal/", cancel))
        {
            var appraisal = head.Read<AppraisalState>();
            found.Add(appraisal.Person);
            var decided = round.Grades.TryGetValue(appraisal.Person, out var grade) ? grade.Current.Grade : (Grade?)null;
            if (decided != appraisal.Grade)
                faults.Add(new(head.Id, "grade-differs", $"The appraisal says {Text(appraisal.Grade)}, and the round {Text(decided)}."));
        }
        faults.AddRange(round.Grades.Keys.Where(person => !found.Contains(person))
            .Select(person => new Fault(id, "grade-without-appraisal", $"{person} has a grade and no appraisal.")));
        return faults;
    }

    private static string Text(Grade? grade) => grade?.ToString() ?? "no grade";
}
