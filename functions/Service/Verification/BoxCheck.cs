using PerfServerless.Rules.Ballots;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Verification;

/// <summary>
/// The slips of a ballot box: as many as the turnout demands, and once the box is sealed those it was sealed over. Who
/// marked what cannot be checked, and must not be checkable.
/// </summary>
internal sealed class BoxCheck(IEventStore store)
{
    private const int MostLooks = 5;

    public async Task<(long Slips, IReadOnlyList<Fault> Faults)> Run(StreamId id, CancellationToken cancel)
    {
        // Slips are written with the turnout: read between two equal versions they belong together.
        for (var look = 1; ; look++)
        {
            var before = (await store.Load(id, cancel))!;
            var slips = await store.Slips(id, cancel);
            if ((await store.Load(id, cancel))!.Version == before.Version || look == MostLooks)
                return (slips.Count, Compare(id, RecordJson.Read<BallotBoxState>(before.State), slips));
        }
    }

    private static List<Fault> Compare(StreamId id, BallotBoxState box, IReadOnlyList<Slip> slips)
    {
        var faults = new List<Fault>();
        var wanted = box.Turnout.Sum(voter => box.Subjects.Count(subject => subject != voter));
        if (slips.Count != wanted)
            faults.Add(new(id, "slips-missing", $"{box.Turnout.Count} voted, which makes {wanted} slips, and {slips.Count} are there."));
        else if (box.Result is { } result && result.SlipsDigest != SlipsDigest.Of(slips))
            faults.Add(new(id, "slips-altered", "The slips are not those the box was sealed over."));
        return faults;
    }
}
