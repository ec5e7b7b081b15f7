using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal;

/// <summary>One of the twelve appraisal procedures (考核程序).</summary>
public sealed record Procedure
{
    /// <summary>1–12.</summary>
    public required int Number { get; init; }

    /// <summary>Its name.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>Who acts.</summary>
    public required Bilingual Actor { get; init; }

    /// <summary>The level of responsibility that its duties belong to.</summary>
    public required ResponsibilityLevel Level { get; init; }

    /// <summary>What it is and by when, in two sentences for the person who stands before it.</summary>
    public required Bilingual Help { get; init; }

    /// <summary>What it leaves behind.</summary>
    public required Bilingual LeavesBehind { get; init; }

    /// <summary>What it rests on.</summary>
    public required Citation Source { get; init; }

    /// <summary>Its duties in one person's period.</summary>
    public required Func<Timetable, IEnumerable<Duty>> Duties { get; init; }

    /// <summary>Whether a duty of it has been done.</summary>
    public required Func<Duty, AppraisalState, PeriodRecord, bool> Done { get; init; }
}
