using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal;

/// <summary>One person's appraisal of one period as it stands.</summary>
public sealed record AppraisalState
{
    /// <summary>An appraisal that was not opened.</summary>
    public static AppraisalState None { get; } = new();

    /// <summary>The person.</summary>
    public PersonId Person { get; init; }

    /// <summary>The unit that appraises.</summary>
    public UnitId Unit { get; init; }

    /// <summary>The period.</summary>
    public Quarter Period { get; init; }

    /// <summary>The pool whose quota holds.</summary>
    public string Pool { get; init; } = "";

    /// <summary>The scheme's version under which it runs to its end, whatever is drafted later.</summary>
    public long SchemeVersion { get; init; }

    /// <summary>The person's status.</summary>
    public Participation Participation { get; init; }

    /// <summary>Why the person is not simply graded.</summary>
    public ParticipationReason? Reason { get; init; }

    /// <summary>Duties that are or were overdue, with the highest level each has reached.</summary>
    public IReadOnlyDictionary<string, ResponsibilityLevel> Overdue { get; init; } = new Dictionary<string, ResponsibilityLevel>();

    /// <summary>The score's explanation; <c>null</c> before it is computed.</summary>
    public Explanation? Score { get; init; }

    /// <summary>The score, 0–110.</summary>
    public decimal? Total { get; init; }

    /// <summary>The grade that holds.</summary>
    public Grade? Grade { get; init; }

    /// <summary>1 as published; each correction adds one.</summary>
    public int GradeVersion { get; init; }

    /// <summary>The publication's last day.</summary>
    public DateOnly? PublicationEnds { get; init; }

    /// <summary>The last day for an internal objection.</summary>
    public DateOnly? ObjectionUntil { get; init; }

    /// <summary>How the notice of the grade was served.</summary>
    public NoticeDelivery Notice { get; init; } = new(null, null, null);

    /// <summary>Internal objections not yet answered.</summary>
    public IReadOnlyList<string> OpenObjections { get; init; } = [];

    /// <summary>When the grade was confirmed.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When it was filed.</summary>
    public DateTimeOffset? FiledAt { get; init; }

    /// <summary>Whether it was opened.</summary>
    public bool Exists => Participation != 0;

    /// <summary>Whether the clock still has something to watch.</summary>
    public bool Live => Exists && FiledAt is null && Participation != Participation.Excluded;
}

/// <summary>Service of the written notice (送达): when, and whether it was signed or the refusal witnessed.</summary>
public sealed record NoticeDelivery(DateOnly? ServedOn, DateOnly? SignedOn, string? RefusalWitness)
{
    /// <summary>Whether service is complete.</summary>
    public bool Complete => SignedOn is not null || RefusalWitness is not null;
}
