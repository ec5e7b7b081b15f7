using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>One person's annual appraisal as it stands.</summary>
public sealed record AnnualAppraisalState
{
    /// <summary>A year of which nothing was computed.</summary>
    public static AnnualAppraisalState None { get; } = new();

    /// <summary>The person.</summary>
    public PersonId Person { get; init; }

    /// <summary>The calendar year.</summary>
    public int Year { get; init; }

    /// <summary>The unit that appraises.</summary>
    public UnitId Unit { get; init; }

    /// <summary>The pool whose quota holds.</summary>
    public string Pool { get; init; } = "";

    /// <summary>The kind of person at the year's end.</summary>
    public StaffKind Kind { get; init; }

    /// <summary>Whether a grade can be given, and which; <c>null</c> before it was computed.</summary>
    public Eligibility? Eligibility { get; init; }

    /// <summary>The score's explanation; <c>null</c> before it was computed.</summary>
    public Explanation? Score { get; init; }

    /// <summary>The score, 0–110.</summary>
    public decimal? Total { get; init; }

    /// <summary>The grade that holds; <c>null</c> before the publication and where none is fixed.</summary>
    public AnnualGrade? Grade { get; init; }

    /// <summary>1 as published; each correction adds one.</summary>
    public int GradeVersion { get; init; }

    /// <summary>The publication's last day.</summary>
    public DateOnly? PublicationEnds { get; init; }

    /// <summary>The last day for an internal objection.</summary>
    public DateOnly? ObjectionUntil { get; init; }

    /// <summary>How the notice of the grade was served.</summary>
    public NoticeDelivery Notice { get; init; } = new(null, null, null);

    /// <summary>Internal objections not yet settled.</summary>
    public IReadOnlyList<string> OpenObjections { get; init; } = [];

    /// <summary>The warning that the grounds of dismissal may be met; <c>null</c> when there is none, or the grade was corrected since.</summary>
    public DismissalGrounds? Warning { get; init; }

    /// <summary>Whether it was computed.</summary>
    public bool Exists => Eligibility is not null;

    /// <summary>The result that promotion, honours, bonus and training read.</summary>
    /// <param name="locked">Whether the pool's year is locked.</param>
    public AnnualResult Result(bool locked) =>
        new(Person, Year, Kind, Unit, Grade, Grade is null ? Eligibility?.WhyNone : null, Total, locked && OpenObjections.Count == 0);
}
