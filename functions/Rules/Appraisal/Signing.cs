using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal;

/// <summary>
/// 签收期限 (assumed; <c>publication.signing</c>): the written notice of a grade is signed for within some working days of being served, in a quarter and in a year. A
/// duty of the eleventh procedure that follows from the person's own appraisal and not from the period.
/// </summary>
public static class Signing
{
    /// <summary>The duty's instance.</summary>
    public const string Instance = "sign";

    /// <summary>The duty; <c>null</c> while no notice was served, and once it was signed or the refusal witnessed.</summary>
    public static Duty? Of(NoticeDelivery notice, TimeLimits limits, WorkCalendar calendar) => notice is { ServedOn: { } served, Complete: false }
        ? Duty.By(11, Instance, calendar.AddWorkingDays(served, limits.Signing), ResponsibilityLevel.Staff)
        : null;
}
