using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Monthly;

/// <summary>A person's month as it stands: the report and its review.</summary>
public sealed record MonthState
{
    /// <summary>A month of which nothing is reported.</summary>
    public static MonthState None { get; } = new();

    /// <summary>Whose month it is.</summary>
    public PersonId Person { get; init; }

    /// <summary>Which month.</summary>
    public Month Month { get; init; }

    /// <summary>The report's text.</summary>
    public string Text { get; init; } = "";

    /// <summary>When it was first sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Whether it was first sent in time; being sent back does not make it late.</summary>
    public Timeliness Timeliness { get; init; }

    /// <summary>Until when the leader should review.</summary>
    public DateOnly? ReviewDue { get; init; }

    /// <summary>How often it was sent back.</summary>
    public int SentBack { get; init; }

    /// <summary>Why it was last sent back; <c>null</c> once sent again.</summary>
    public string? SentBackReason { get; init; }

    /// <summary>The review, or <c>null</c>.</summary>
    public ReportReviewed? Review { get; init; }

    /// <summary>Whether the report lies with the leader.</summary>
    public bool AwaitsReview => SentAt is not null && SentBackReason is null && Review is null;
}
