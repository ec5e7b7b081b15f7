using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Rectifying;

/// <summary>A rectification notice (整改通知书) as it stands.</summary>
/// <param name="Issued">What it says.</param>
public sealed record RectificationNotice(NoticeIssued Issued)
{
    /// <summary>签收; <c>null</c> before.</summary>
    public NoticeSignedFor? Signature { get; init; }

    /// <summary>The reports, oldest first.</summary>
    public IReadOnlyList<RectificationReported> Reports { get; init; } = [];

    /// <summary>Each time a report was sent back.</summary>
    public IReadOnlyList<RectificationSentBack> SentBack { get; init; } = [];

    /// <summary>Each time the limit ran out; the last one may still run.</summary>
    public IReadOnlyList<OverdueSpell> Overdue { get; init; } = [];

    /// <summary>销号; <c>null</c> before.</summary>
    public NoticeClosed? Closed { get; init; }

    /// <summary>Where it stands.</summary>
    public NoticeStatus Status => Closed is not null ? NoticeStatus.Closed
        : Reports.Count > SentBack.Count ? NoticeStatus.Reported
        : SentBack.Count > 0 ? NoticeStatus.SentBack
        : Signature is not null ? NoticeStatus.SignedFor
        : NoticeStatus.Issued;

    /// <summary>Whether the unit has to act.</summary>
    public bool AwaitsUnit => Status is NoticeStatus.Issued or NoticeStatus.SignedFor or NoticeStatus.SentBack;

    /// <summary>The spell that runs now, or <c>null</c>.</summary>
    public OverdueSpell? RunningSpell => Overdue is [.., { EndedAt: null } last] ? last : null;

    /// <summary>
    /// The last day for the report. It is computed and not stored: a calendar published later moves it.
    /// </summary>
    public Deadline Deadline(WorkCalendar calendar) =>
        SentBack is [.., var last] ? calendar.After(last.From, last.Days) : calendar.After(Issued.From, Issued.Days);

    /// <summary>The notice as it stood when a date had passed; <c>null</c> when it was not issued yet.</summary>
    public RectificationNotice? AsOf(DateOnly date)
    {
        bool Happened(DateTimeOffset at) => ChinaTime.DateOf(at) <= date;
        return !Happened(Issued.At) ? null : this with
        {
            Signature = Signature is { } signed && Happened(signed.At) ? signed : null,
            Reports = [.. Reports.Where(report => Happened(report.At))],
            SentBack = [.. SentBack.Where(back => Happened(back.At))],
            Overdue = [.. Overdue.Where(spell => Happened(spell.FoundAt)).Select(spell => spell.EndedAt is { } end && !Happened(end) ? spell with { EndedAt = null } : spell)],
            Closed = Closed is { } closed && Happened(closed.At) ? closed : null,
        };
    }
}

/// <summary>A time that ran out.</summary>
/// <param name="Due">When it ran out.</param>
/// <param name="FoundAt">When that was first found.</param>
/// <param name="Level">The highest level it came to concern.</param>
/// <param name="Points">What it takes from the unit's annual target.</param>
/// <param name="EndedAt">When the report came; <c>null</c> while none has.</param>
public sealed record OverdueSpell(DateTimeOffset Due, DateTimeOffset FoundAt, ResponsibilityLevel Level, decimal Points, DateTimeOffset? EndedAt);

/// <summary>Where a notice stands.</summary>
public enum NoticeStatus
{
    /// <summary>已发出.</summary>
    Issued = 1,

    /// <summary>已签收，整改中.</summary>
    SignedFor,

    /// <summary>已报告，待复查.</summary>
    Reported,

    /// <summary>已退回，重新整改.</summary>
    SentBack,

    /// <summary>已销号.</summary>
    Closed,
}

/// <summary>The statuses as people read them.</summary>
public static class NoticeStatuses
{
    /// <summary>The status's name.</summary>
    public static Bilingual Label(this NoticeStatus status) => status switch
    {
        NoticeStatus.Issued => new("已发出，待签收", "Issued, not signed for"),
        NoticeStatus.SignedFor => new("整改中", "Being put right"),
        NoticeStatus.Reported => new("已报告，待复查", "Reported, to be checked again"),
        NoticeStatus.SentBack => new("已退回，重新整改", "Sent back"),
        NoticeStatus.Closed => new("已销号", "Closed"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
