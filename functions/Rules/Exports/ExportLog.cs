using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Exports;

/// <summary>What can have happened in a unit's log of exports. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(UnitExported), nameof(UnitExported))]
[JsonDerivedType(typeof(QuarterlyFormExported), nameof(QuarterlyFormExported))]
[JsonDerivedType(typeof(AnnualFormExported), nameof(AnnualFormExported))]
public abstract record ExportEvent(PersonId By, DateTimeOffset At);

/// <summary>A whole unit's quarter left the system: roster, results and everyone's form.</summary>
/// <param name="People">How many people are in it.</param>
public sealed record UnitExported(PersonId By, DateTimeOffset At, Quarter Period, int People) : ExportEvent(By, At);

/// <summary>One person's quarterly registration form did.</summary>
public sealed record QuarterlyFormExported(PersonId By, DateTimeOffset At, PersonId Person, Quarter Period) : ExportEvent(By, At);

/// <summary>One person's annual registration form did.</summary>
public sealed record AnnualFormExported(PersonId By, DateTimeOffset At, PersonId Person, int Year) : ExportEvent(By, At);

/// <summary>A unit's exports of a year, the oldest first.</summary>
public sealed record ExportLogState(IReadOnlyList<ExportEvent> Exports)
{
    /// <summary>Nothing was exported.</summary>
    public static ExportLogState None { get; } = new([]);
}

/// <summary>导出日志: personal data that leaves the system is logged before it leaves. Every export counts, also of the same thing.</summary>
public static class ExportLog
{
    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static ExportLogState Evolve(ExportLogState state, ExportEvent happened) => happened switch
    {
        UnitExported or QuarterlyFormExported or AnnualFormExported => new([.. state.Exports, happened]),
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };
}
