using PerfServerless.Rules;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Attendance;

/// <summary>Warns when absence without leave (旷工) passes what the law bears. It only warns: dismissal is for people to consider.</summary>
public sealed class AbsenceWatch(AttendanceSheets sheets, People people, ResponsiblePersons responsible, Notices.Notices notices, Transact transact)
{
    /// <summary>The warnings that a person's sheets of a year give, when the caller may read them; a sheet in dispute is left out.</summary>
    public async ValueTask<Result<IReadOnlyList<DismissalWarning>>> Of(Caller caller, PersonId id, int year, CancellationToken cancel)
    {
        if (await people.Find(id, cancel) is not { } person)
            return RequestFailures.NotFound;
        var subject = await people.SubjectOf(person, caller.Who, transact.Occasion(caller.Who.Id).Today, cancel);
        if (Access.Check(Right.ReadAttendance, caller.Who, subject) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        return (await Warnings(person, year, cancel)).ToList();
    }

    /// <summary>Tells the head of the unit, and the department, of every limit passed by a sheet just put or changed.</summary>
    internal async Task Look(string messageId, WatchAbsence watch, CancellationToken cancel)
    {
        if (await people.Find(watch.Person, cancel) is not { } person)
            return;
        foreach (var warning in await Warnings(person, watch.Month.Year, cancel))
            foreach (var level in (ResponsibilityLevel[])[ResponsibilityLevel.TownOrDepartment, ResponsibilityLevel.OrganisationDepartment])
                foreach (var reader in await responsible.At(level, watch.Person, watch.At, cancel))
                    await notices.Arrive($"{messageId}/{warning.Ground}", reader, watch.At, Text(warning),
                        $"/api/people/{watch.Person}/absence-warnings/{watch.Month.Year}", cancel);
    }

    private async ValueTask<IReadOnlyList<DismissalWarning>> Warnings(PersonState person, int year, CancellationToken cancel)
    {
        var entries = (await sheets.OfYear(person.Id, year, cancel)).Where(sheet => !sheet.IsDisputed).Select(sheet => sheet.Entries).ToList();
        return DismissalWarning.Of(year, entries, DismissalLimits.On(new(year, 1, 1), person.Kind), transact.Occasion(PersonId.System).Calendar);
    }

    private static Bilingual Text(DismissalWarning warning) => new(
        $"有一名工作人员旷工超过法定天数：{warning.Sentence.Zh}", $"Someone's absence without leave has passed a legal limit: {warning.Sentence.En}");
}
