using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Attendance;
using PerfServerless.Service.Linkages;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Supervision.Bulletins;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Outbox;

/// <summary>What each message does. Every effect is keyed by the message or by the state, so that a second delivery does nothing.</summary>
public sealed class MessageEffects(
    Notices.Notices notices, Appraisals appraisals, AnnualAppraisals annual, AfterTheRun afterTheRun, Renewals renewals, ResponsiblePersons responsible, AbsenceWatch absence, GrowthArchives archives, Bulletins bulletins)
{
    internal async Task Apply(string id, Message message, CancellationToken cancel)
    {
        switch (message)
        {
            case NotifyPerson notify:
                await notices.Arrive(id, notify.To, notify.At, notify.Text, notify.Link, cancel);
                break;
            case NotifyLevel notify:
                foreach (var person in await responsible.At(notify.Level, notify.About, notify.At, cancel))
                    await notices.Arrive(id, person, notify.At, notify.Text, notify.Link, cancel);
                break;
            case NotifyUnit notify:
                foreach (var level in notify.Levels)
                    foreach (var person in await responsible.ForUnit(level, notify.Unit, ChinaTime.DateOf(notify.At), cancel))
                        await notices.Arrive(id, person, notify.At, notify.Text, notify.Link, cancel);
                break;
            case OpenAppraisal open:
                await appraisals.Open(open, cancel);
                break;
            case TellAppraisal tell:
                await appraisals.Take(tell.Person, tell.Period, tell.News, cancel);
                break;
            case NotifyMany notify:
                foreach (var person in notify.To)
                    await notices.Arrive(id, person, notify.At, notify.Text, notify.Link.Replace("{person}", person.Value, StringComparison.Ordinal), cancel);
                break;
            case EnterInArchives enter:
                foreach (var (person, entry) in enter.Entries)
                    await archives.Enter(person, entry, cancel);
                break;
            case KeepBulletin keep:
                await bulletins.Keep(new(keep.Period, keep.Edition), cancel);
                break;
            case TellAnnual tell:
                await annual.Take(tell, cancel);
                break;
            case TellUngraded tell:
                await afterTheRun.Tell(id, tell, cancel);
                break;
            case LookAtYear look:
                await renewals.Look(id, look, cancel);
                break;
            case RenewYear renew:
                await renewals.Renew(renew.Year, renew.Pool, cancel);
                break;
            case WatchAbsence watch:
                await absence.Look(id, watch, cancel);
                break;
            default:
                throw new InvalidOperationException($"Unknown message {message.GetType().Name}.");
        }
    }
}
