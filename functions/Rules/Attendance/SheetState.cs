using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Attendance;

/// <summary>A person's month of attendance as it stands.</summary>
public sealed record SheetState
{
    /// <summary>A month of which nothing is recorded.</summary>
    public static SheetState None { get; } = new();

    /// <summary>Whose sheet it is.</summary>
    public PersonId Person { get; init; }

    /// <summary>Of which month.</summary>
    public Month Month { get; init; }

    /// <summary>What it says.</summary>
    public SheetEntries Entries { get; init; } = SheetEntries.FullAttendance;

    /// <summary>How many times its content was put or changed; 0 before the first.</summary>
    public int Version { get; init; }

    /// <summary>The first instant at which the person may no longer dispute it.</summary>
    public DateTimeOffset DisputeEnds { get; init; }

    /// <summary>When the person confirmed it.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The person's reason for disputing it; <c>null</c> when undisputed.</summary>
    public string? DisputeReason { get; init; }

    /// <summary>How the dispute ended; <c>null</c> while it is open, or when there was none.</summary>
    public SheetDisputeResolved? Resolution { get; init; }

    /// <summary>A correction that awaits its approver.</summary>
    public SheetCorrectionRequested? PendingCorrection { get; init; }

    /// <summary>How the last correction was decided, so that a repeated answer is known as such.</summary>
    public SheetEvent? LastCorrection { get; init; }

    /// <summary>Whether a sheet was put.</summary>
    public bool Exists => Version > 0;

    /// <summary>Whether a dispute awaits its resolution.</summary>
    public bool IsDisputed => DisputeReason is not null && Resolution is null;

    /// <summary>Whether the person may still confirm or dispute it, and has done neither.</summary>
    public bool AwaitsPerson(DateTimeOffset at) => Exists && ConfirmedAt is null && DisputeReason is null && at < DisputeEnds;

    /// <summary>Whether it may be counted: confirmed, a dispute resolved, or silence until the window's end.</summary>
    public bool IsSettled(DateTimeOffset at) =>
        Exists && !IsDisputed && (ConfirmedAt is not null || Resolution is not null || at >= DisputeEnds);
}
