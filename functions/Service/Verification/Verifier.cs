using System.Collections.Concurrent;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Grading;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Verification;

/// <summary>
/// Reads a whole record again and says what in it is not as it was written. It may run beside a host at work. What is
/// broken is reported, never thrown: one bad stream must not hide another.
/// </summary>
/// <remarks>
/// Each stream's hashes are chained to its head. Whoever can write the store could remove a stream altogether, or write its
/// last events anew with their hashes and its snapshot: against that helps only a copy that is kept elsewhere.
/// </remarks>
public sealed class Verifier
{
    private readonly IEventStore _store;
    private readonly Dictionary<string, StreamKind> _kinds;
    private readonly ConcurrentBag<Fault> _faults = [];
    private readonly ConcurrentDictionary<string, KindCount> _counts = new();

    /// <summary>Verifies one record, once.</summary>
    /// <param name="store">Need only be readable.</param>
    /// <param name="ofHost">The kinds of stream the host keeps besides the service's.</param>
    public Verifier(IEventStore store, params IEnumerable<StreamKind> ofHost)
    {
        _store = store;
        _kinds = StreamKind.OfService.Concat(ofHost).ToDictionary(kind => kind.Name);
    }

    /// <summary>Verifies these streams: all of the record, or those one asks about.</summary>
    /// <param name="streams">Which.</param>
    /// <param name="progress">Told of the number of streams done, from time to time.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<VerificationReport> Run(IAsyncEnumerable<StreamId> streams, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        const int progressEvery = 256;
        var done = 0L;
        await Parallel.ForEachAsync(streams, cancel, async (id, token) =>
        {
            await Verify(id, token);
            if (Interlocked.Increment(ref done) is var now && now % progressEvery == 0)
                progress?.Report(now);
        });
        return new(
            [.. _counts.Values.OrderBy(count => count.Kind, StringComparer.Ordinal)],
            [.. _faults.OrderBy(fault => fault.Stream.Partition, StringComparer.Ordinal).ThenBy(fault => fault.Stream.Name, StringComparer.Ordinal)]);
    }

    private async Task Verify(StreamId id, CancellationToken cancel)
    {
        long events = 0, slips = 0;
        IReadOnlyList<Fault> faults;
        try
        {
            (faults, events, slips) = await Look(id, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            faults = [new(id, "unreadable", failure.Message)];
        }
        foreach (var fault in faults)
            _faults.Add(fault);
        Count(new(StreamKind.NameIn(id), 1, events, slips, faults.Count));
    }

    private async Task<(IReadOnlyList<Fault> Faults, long Events, long Slips)> Look(StreamId id, CancellationToken cancel)
    {
        if (await _store.Load(id, cancel) is not { } head)
            return ([new(id, "head-missing", "There are events or slips, and no head.")], 0, 0);
        if (!_kinds.TryGetValue(StreamKind.NameIn(id), out var kind))
            return ([new(id, "kind-unknown", "This release knows no such kind of stream.")], 0, 0);
        var replay = new StreamReplay(_store, head, kind);
        var faults = await replay.Run(cancel);
        if (faults.Count > 0)
            return (faults, replay.Events, 0);
        if (kind.Name == BallotBoxes.Kind.Kind)
        {
            var (slips, wrong) = await new BoxCheck(_store).Run(id, cancel);
            return (wrong, replay.Events, slips);
        }
        if (kind.Name == GradeRounds.Kind.Kind)
            faults = await new RoundCheck(_store).Run(id, (RoundState)replay.State, cancel);
        if (kind.Name == AnnualRounds.Kind.Kind)
            faults = await new AnnualRoundCheck(_store).Run(id, (AnnualRoundState)replay.State, cancel);
        return (faults, replay.Events, 0);
    }

    private void Count(KindCount one) => _counts.AddOrUpdate(one.Kind, one, (_, sum) => sum with
    {
        Streams = sum.Streams + one.Streams,
        Events = sum.Events + one.Events,
        Slips = sum.Slips + one.Slips,
        Faults = sum.Faults + one.Faults,
    });
}
