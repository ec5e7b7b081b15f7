using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Verification;

/// <summary>Something in the record that is not as it was written, or cannot be.</summary>
/// <param name="Stream">Where.</param>
/// <param name="Code">Stable, kebab-case: <c>event-altered</c>, <c>event-missing</c>, <c>snapshot-differs</c>, …</param>
/// <param name="What">What is wrong, for the person who looks after the record.</param>
public sealed record Fault(StreamId Stream, string Code, string What);

/// <summary>What a verification found.</summary>
/// <param name="Kinds">What was looked at, by kind of stream, in ordinal order.</param>
/// <param name="Faults">What is wrong, in order of stream.</param>
public sealed record VerificationReport(IReadOnlyList<KindCount> Kinds, IReadOnlyList<Fault> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Intact => Faults.Count == 0;
}

/// <summary>How much of one kind was looked at.</summary>
/// <param name="Kind">The first part of the streams' names.</param>
/// <param name="Streams">Streams replayed.</param>
/// <param name="Events">Their events.</param>
/// <param name="Slips">Ballot slips beside them.</param>
/// <param name="Faults">Faults found in them.</param>
public sealed record KindCount(string Kind, long Streams, long Events, long Slips, long Faults);
