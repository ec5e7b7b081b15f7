using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Service.Organisation;

namespace PerfServerless.Service.Supervision;

/// <summary>Reminds the inspectors of a rectification report that waits to be checked again, and tells the organisation department when it waits too long; each once.</summary>
public sealed class RecheckReminders(ResponsiblePersons responsible, Notices.Notices notices, WorkCalendar calendar, TimeProvider time)
{
    internal async Task Look(RectificationNotice notice, CancellationToken cancel)
    {
        if (RectificationClock.Recheck(notice, SupervisionTerms.Current, calendar) is not { } deadline)
            return;
        var (now, due) = (time.GetUtcNow(), ChinaTime.EndOf(deadline.Date));
        var (year, report) = (ChinaTime.DateOf(notice.Issued.At).Year, $"{notice.Issued.Sequence}/{notice.Reports.Count}");
        var link = $"/api/supervision/rectifications/{year}/{notice.Issued.Sequence}";
        if (now >= due)
            foreach (var officer in await responsible.ForUnit(ResponsibilityLevel.OrganisationDepartment, notice.Issued.Unit, ChinaTime.DateOf(due), cancel))
                await notices.Arrive($"recheck-overdue/{year}/{report}", officer, due, Overdue(notice), link, cancel);
        else if (Reminding.BeforeClosing(due, calendar) is var at && at <= now)
            foreach (var inspector in notice.Issued.Inspectors)
                await notices.Remind($"reminder-recheck/{year}/{report}", inspector, at, Soon(notice, deadline), link, cancel);
    }

    private static Bilingual Soon(RectificationNotice notice, Deadline deadline) => new(
        $"{notice.Issued.Number}的整改报告待复查，截止 {deadline.Date:yyyy-MM-dd}。", $"The report on {notice.Issued.Number} is to be checked again by {deadline.Date:yyyy-MM-dd}.");

    private static Bilingual Overdue(RectificationNotice notice) => new(
        $"{notice.Issued.Number}的整改报告逾期未复查，现由{ResponsibilityLevel.OrganisationDepartment.Label().Zh}督办。",
        $"The report on {notice.Issued.Number} was not checked again in time and now concerns: {ResponsibilityLevel.OrganisationDepartment.Label().En}.");
}
