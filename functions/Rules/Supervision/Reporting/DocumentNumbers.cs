using System.Collections.Immutable;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>The numbers a year's documents have taken, by document: one record, so that they have no gap however many are published at once.</summary>
public sealed record NumbersState(ImmutableSortedDictionary<string, int> Taken)
{
    /// <summary>None taken.</summary>
    public static NumbersState None { get; } = new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));
}

/// <summary>发文字号: numbers in the order of publication, from 1 in each year.</summary>
public static class DocumentNumbers
{
    /// <summary>Takes the next number for a document; one that has a number keeps it.</summary>
    public static Decision<NumberEvent> Take(NumbersState state, string document) =>
        state.Taken.ContainsKey(document) ? Decision<NumberEvent>.Nothing : new NumberTaken(document, state.Taken.Count + 1);

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static NumbersState Evolve(NumbersState state, NumberEvent happened) => happened switch
    {
        NumberTaken e => new(state.Taken.Add(e.Document, e.Number)),
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    /// <summary>As it is printed: 机关代字, the year in 〔〕, the number without zeros before it (GB/T 9704-2012, 7.2.5).</summary>
    public static string Printed(string prefix, int year, int number) => $"{prefix}〔{year}〕{number}号";
}
