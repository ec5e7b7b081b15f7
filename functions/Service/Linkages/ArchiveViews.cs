using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Points;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Honours;
using PerfServerless.Rules.YearEnd.Promotion;

namespace PerfServerless.Service.Linkages;

/// <summary>干部成长档案: one person over the years.</summary>
public sealed record ArchiveView
{
    /// <summary>The person.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of person.</summary>
    public required StaffKind Kind { get; init; }

    /// <summary>First day in service.</summary>
    public required DateOnly Entered { get; init; }

    /// <summary>Units and posts, oldest first.</summary>
    public required IReadOnlyList<PersonAssigned> Posts { get; init; }

    /// <summary>Whether sanctions and investigations are kept from this reader (<c>archive.masking</c>): what is empty then says nothing.</summary>
    public required bool Masked { get; init; }

    /// <summary>Sanctions.</summary>
    public required IReadOnlyList<SanctionImposed> Sanctions { get; init; }

    /// <summary>Investigations.</summary>
    public required IReadOnlyList<CaseRecord> Cases { get; init; }

    /// <summary>Quarters, oldest first.</summary>
    public IReadOnlyList<QuarterInArchive> Quarters { get; init; } = [];

    /// <summary>Annual results, oldest first.</summary>
    public IReadOnlyList<AnnualResult> Years { get; init; } = [];

    /// <summary>Points and negative entries that count.</summary>
    public IReadOnlyList<AdjustmentInArchive> Adjustments { get; init; } = [];

    /// <summary>Reminder talks.</summary>
    public IReadOnlyList<TalkState> Talks { get; init; } = [];

    /// <summary>Shortcoming notices.</summary>
    public IReadOnlyList<ShortcomingState> Shortcomings { get; init; } = [];

    /// <summary>Honours, training and courses, as they were entered.</summary>
    public IReadOnlyList<ArchiveEntry> Entries { get; init; } = [];

    /// <summary>What the results say of a promotion.</summary>
    public IReadOnlyList<PromotionHint> Hints { get; init; } = [];

    internal static ArchiveView Of(PersonState person, DateOnly today, bool masked) => new()
    {
        Person = person.Id,
        Name = person.Name,
        Kind = person.Kind,
        Entered = person.Entered,
        Posts = [.. person.Assignments.Where(each => each.From <= today)],
        Masked = masked,
        Sanctions = masked ? [] : person.Sanctions,
        Cases = masked ? [] : person.Cases,
    };
}

/// <summary>A quarter in an archive.</summary>
public sealed record QuarterInArchive(Quarter Period, UnitId Unit, Participation Participation, ParticipationReason? Reason, decimal? Score, Grade? Grade, int GradeVersion)
{
    /// <summary>Before a grade is published its score is nobody's business.</summary>
    internal static QuarterInArchive Of(AppraisalState each, bool masked) => new(
        each.Period, each.Unit, each.Participation, masked ? null : each.Reason, each.Grade is null ? null : each.Total, each.Grade, each.GradeVersion);
}

/// <summary>Points or a negative entry in an archive.</summary>
public sealed record AdjustmentInArchive(Quarter Period, string Event, DateOnly EventDate, string DocumentNumber, AdjustmentSubject Subject)
{
    internal static AdjustmentInArchive Of(AdjustmentState entry) =>
        new(entry.Period, entry.Proposal!.Event, entry.Proposal.EventDate, entry.Proposal.DocumentNumber, entry.Proposal.Subject);
}

/// <summary>A person's inspections, with what the results say.</summary>
public sealed record InspectionsView(IReadOnlyList<InspectionView> Inspections, IReadOnlyList<PromotionHint> Hints);

/// <summary>An inspection, with who still has to read the archive.</summary>
public sealed record InspectionView(CadreInspection Inspection, IReadOnlyList<PersonId> Unread);

/// <summary>Who read an archive, when and why.</summary>
/// <param name="Readings">Oldest first.</param>
/// <param name="Source">What gives the person the right to know it (个人信息保护法 art. 44); that the log is shown at all is <c>archive.log-visible</c>.</param>
public sealed record ReadingLog(IReadOnlyList<ArchiveRead> Readings, Citation Source);
