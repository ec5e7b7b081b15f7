using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>What can have happened to a pool's committee marks of a year. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(CommitteeScored), nameof(CommitteeScored))]
[JsonDerivedType(typeof(CommitteeRecused), nameof(CommitteeRecused))]
[JsonDerivedType(typeof(CommitteeClosed), nameof(CommitteeClosed))]
public abstract record CommitteeEvent;

/// <summary>A member scored people, each once.</summary>
public sealed record CommitteeScored(PersonId Member, IReadOnlyDictionary<PersonId, decimal> Scores) : CommitteeEvent;

/// <summary>回避: a member gives a person no mark; one given before is void.</summary>
public sealed record CommitteeRecused(PersonId Member, PersonId Person) : CommitteeEvent;

/// <summary>The year-end run took the marks over: from here on they do not change.</summary>
public sealed record CommitteeClosed : CommitteeEvent;

/// <summary>A pool's committee marks as they stand.</summary>
public sealed record CommitteeState
{
    /// <summary>No marks.</summary>
    public static CommitteeState None { get; } = new();

    /// <summary>The marks of each person by member, 0–100.</summary>
    public ImmutableSortedDictionary<PersonId, ImmutableSortedDictionary<PersonId, decimal>> Marks { get; init; } =
        ImmutableSortedDictionary<PersonId, ImmutableSortedDictionary<PersonId, decimal>>.Empty;

    /// <summary>Who gives whom no mark.</summary>
    public IReadOnlyList<CommitteeRecused> Recusals { get; init; } = [];

    /// <summary>Whether the run took the marks over.</summary>
    public bool Closed { get; init; }

    /// <summary>A person's marks, in order of member.</summary>
    public IReadOnlyList<decimal> Of(PersonId person) => Marks.TryGetValue(person, out var marks) ? [.. marks.Values] : [];

    /// <summary>The mark a member gave a person, or <c>null</c>.</summary>
    public decimal? By(PersonId member, PersonId person) =>
        Marks.TryGetValue(person, out var marks) && marks.TryGetValue(member, out var mark) ? mark : null;

    /// <summary>Whether a member is recused from a person.</summary>
    public bool IsRecused(PersonId member, PersonId person) => Recusals.Contains(new(member, person));
}

/// <summary>委员会评价: members score the people of their pool, each person once, never themselves.</summary>
public static class Committee
{
    /// <summary>Scores people; those scored alike before are passed over.</summary>
    /// <param name="state">The marks so far.</param>
    /// <param name="scores">The marks, 0–100.</param>
    /// <param name="people">Whom the pool appraises.</param>
    /// <param name="occasion">Who scores.</param>
    public static Decision<CommitteeEvent> Score(
        CommitteeState state, IReadOnlyDictionary<PersonId, decimal> scores, IReadOnlySet<PersonId> people, Occasion occasion)
    {
        var news = scores.Where(one => state.By(occasion.By, one.Key) != one.Value).OrderBy(one => one.Key).ToDictionary();
        if (scores.Count > 0 && news.Count == 0)
            return Decision<CommitteeEvent>.Nothing;
        return CommitteeRefusals.Scoring(state, news, people, occasion.By) is { } refusal ? refusal : new CommitteeScored(occasion.By, news);
    }

    /// <summary>Recuses a member from a person.</summary>
    public static Decision<CommitteeEvent> Recuse(CommitteeState state, PersonId person, IReadOnlySet<PersonId> people, Occasion occasion)
    {
        if (state.IsRecused(occasion.By, person))
            return Decision<CommitteeEvent>.Nothing;
        return (CommitteeRefusals.Closed(state) ?? CommitteeRefusals.Unknown(person, people)) is { } refusal
            ? refusal
            : new CommitteeRecused(occasion.By, person);
    }

    /// <summary>Closes the marks: the run's first step in a pool.</summary>
    public static Decision<CommitteeEvent> Close(CommitteeState state) => state.Closed ? Decision<CommitteeEvent>.Nothing : new CommitteeClosed();

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static CommitteeState Evolve(CommitteeState state, CommitteeEvent happened) => happened switch
    {
        CommitteeScored e => state with { Marks = state.Marks.SetItems(e.Scores.Select(one => new KeyValuePair<PersonId, ImmutableSortedDictionary<PersonId, decimal>>(one.Key, MarksOf(state, one.Key).SetItem(e.Member, one.Value)))) },
        CommitteeRecused e => state with { Recusals = [.. state.Recusals, e], Marks = state.Marks.SetItem(e.Person, MarksOf(state, e.Person).Remove(e.Member)) },
        CommitteeClosed => state with { Closed = true },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static ImmutableSortedDictionary<PersonId, decimal> MarksOf(CommitteeState state, PersonId person) =>
        state.Marks.TryGetValue(person, out var marks) ? marks : ImmutableSortedDictionary<PersonId, decimal>.Empty;
}
