using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>A period's bonus as it stands.</summary>
public sealed record BonusState
{
    /// <summary>Nothing drafted.</summary>
    public static BonusState None { get; } = new();

    /// <summary>The period.</summary>
    public BonusPeriod Period { get; init; }

    /// <summary>The terms, drafted or frozen.</summary>
    public BonusTerms? Terms { get; init; }

    /// <summary>Who drafted them.</summary>
    public PersonId? DraftedBy { get; init; }

    /// <summary>Who asked that they be frozen.</summary>
    public PersonId? FreezeAskedBy { get; init; }

    /// <summary>Who approved it.</summary>
    public PersonId? ApprovedBy { get; init; }

    /// <summary>Since when they are frozen.</summary>
    public DateOnly? FrozenOn { get; init; }

    /// <summary>The list as it was computed, once.</summary>
    public BonusList? Settled { get; init; }

    /// <summary>When.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>Supplements that two people made.</summary>
    public IReadOnlyList<Supplement> Supplements { get; init; } = [];

    /// <summary>A supplement that awaits its approval.</summary>
    public Supplement? Pending { get; init; }

    /// <summary>Who drafted it.</summary>
    public PersonId? PendingBy { get; init; }

    /// <summary>Who took the list out as a file, and when, oldest first.</summary>
    public IReadOnlyList<BonusListExported> Exports { get; init; } = [];

    /// <summary>The line that now holds for a person: of the latest supplement that has one, else of the list.</summary>
    public BonusLine? LineOf(PersonId person) =>
        Supplements.Reverse().SelectMany(each => each.Lines).FirstOrDefault(line => line.Now.Person == person)?.Now
        ?? Settled?.Lines.FirstOrDefault(line => line.Person == person);

    /// <summary>What a person was paid in all, in fen.</summary>
    public long PaidTo(PersonId person) => LineOf(person)?.Pay ?? 0;
}
