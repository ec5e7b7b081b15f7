using PerfServerless.Rules;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Objections;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Objections;

/// <summary>
/// The clock of an objection, a review or an appeal: whatever wakes up calls <see cref="Look"/>, and the rules say who has to be told. Nothing is
/// kept of it but the notices, whose ids are those of the moment: looking late, twice or after the alarm was lost tells nobody twice.
/// </summary>
public sealed class ObjectionWatch(ObjectionFiles files, ResponsiblePersons responsible, Notices.Notices notices, Transact transact)
{
    /// <summary>Tells whoever has to be told by now, and says when to look again.</summary>
    public async Task<Result<ObjectionLooked>> Look(PersonId person, AppraisalPeriod period, CancellationToken cancel)
    {
        var cause = await files.Cause(person, period, cancel);
        if (cause.Failure is { } failure)
            return failure;
        if (cause.Value.Facts is not { } facts)
            return new ObjectionLooked(false, null);
        var (now, calendar) = (transact.Occasion(PersonId.System).At, transact.Occasion(PersonId.System).Calendar);
        var state = await files.Of(cause.Value.Partition, person, cancel);
        var alarms = ObjectionAlarms.Of(state, facts, calendar);
        foreach (var together in ObjectionAlarms.Arisen(alarms, now).GroupBy(alarm => (alarm.At, alarm.Passed, alarm.Concerns)))
            foreach (var to in await To(together.Key.Concerns, state, person, together.Key.At, cancel))
                await Tell(to, person, period, [.. together], cancel);
        return new ObjectionLooked(ObjectionAlarms.Live(state, alarms, now), ObjectionAlarms.Next(alarms, now));
    }

    private async ValueTask<IReadOnlyList<PersonId>> To(ObjectionParty party, ObjectionState state, PersonId person, DateTimeOffset at, CancellationToken cancel) => party switch
    {
        ObjectionParty.Person => [person],
        ObjectionParty.Reviewer => [state.Reviewer!.Value],
        _ => await responsible.At(ResponsibilityLevel.OrganisationDepartment, person, at, cancel),
    };

    private Task Tell(PersonId to, PersonId person, AppraisalPeriod period, IReadOnlyList<ObjectionAlarm> alarms, CancellationToken cancel)
    {
        var alarm = alarms[0];
        var text = alarm switch
        {
            { Passed: false } => Reminder(period, alarms),
            { Concerns: ObjectionParty.Person } => AppealOpen(period),
            _ => Overdue(period, alarm.Limit),
        };
        var id = $"objection-alarm/{person}/{period}/{alarm.Limit.Stage}/{alarm.Passed}/{alarm.At.UtcTicks}";
        return notices.Arrive(id, to, alarm.At, text, $"/api/people/{person}/objections/{period}", cancel);
    }

    private static Bilingual Reminder(AppraisalPeriod period, IReadOnlyList<ObjectionAlarm> alarms) => new(
        $"{period} 考核结果异议期限将至：{string.Join("；", alarms.Select(each => $"{each.Limit.What.Zh}，截止 {each.Limit.LastDay:yyyy-MM-dd}"))}。",
        $"A time limit on the grade of {period} ends soon: {string.Join("; ", alarms.Select(each => $"{each.Limit.What.En}, by {each.Limit.LastDay:yyyy-MM-dd}"))}.");

    private static Bilingual Overdue(AppraisalPeriod period, ObjectionClock limit) => new(
        $"{period} 考核结果异议逾期：{limit.What.Zh}，期限为 {limit.LastDay:yyyy-MM-dd}，请督办。",
        $"An objection to a grade of {period} is overdue: {limit.What.En}, which was due by {limit.LastDay:yyyy-MM-dd}.");

    private static Bilingual AppealOpen(AppraisalPeriod period) => new(
        $"您对 {period} 考核结果申请的复核逾期未作决定，您可以直接提出申诉。", $"Your review of the grade of {period} was not decided in time: you may appeal without waiting for it.");
}

/// <summary>What a look at an objection found.</summary>
/// <param name="Live">Whether there is anything left to watch.</param>
/// <param name="Next">When to look again; <c>null</c>: only when it changes.</param>
public sealed record ObjectionLooked(bool Live, DateTimeOffset? Next);
