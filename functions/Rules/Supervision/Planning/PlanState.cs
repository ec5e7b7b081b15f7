using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Planning;

/// <summary>月督导计划 as it stands.</summary>
public sealed record PlanState
{
    /// <summary>A month without a plan.</summary>
    public static PlanState None { get; } = new();

    /// <summary>The arrangements, in the order of their numbers.</summary>
    public IReadOnlyList<Arrangement> Arrangements { get; init; } = [];

    /// <summary>An arrangement by its number, or <c>null</c>.</summary>
    public Arrangement? Find(int number) => Arrangements.FirstOrDefault(each => each.Number == number);
}

/// <summary>One arrangement of a plan.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Number">Its number in the plan, from 1.</param>
/// <param name="Terms">What is inspected, and with whom.</param>
/// <param name="By">Who arranged it.</param>
/// <param name="At">When.</param>
public sealed record Arrangement(string Id, int Number, ArrangementTerms Terms, PersonId By, DateTimeOffset At)
{
    /// <summary>How lots are drawn; <c>null</c> where units were targeted.</summary>
    public DrawTerms? Draw { get; init; }

    /// <summary>The draw that was held; <c>null</c> before.</summary>
    public DrawHeld? Held { get; init; }

    /// <summary>Units chosen by their figures.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>The period whose figures were looked at; absent where lots are drawn.</summary>
    public ReportingPeriod? Figures { get; init; }

    /// <summary>The units to be inspected.</summary>
    public IReadOnlyList<UnitId> Units => Held?.Units ?? [.. Targets.Select(target => target.Unit)];
}
