using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Objections;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Sweeps;

namespace PerfServerless.Local.Alarm;

/// <summary>
/// Knows when each live appraisal and each open objection has to be looked at again, and looks. It keeps nothing on disk: after a start it
/// looks at everything once, in full, which makes up for whatever rang while the process was away.
/// </summary>
internal sealed partial class AlarmClock(
    LiveAppraisals live, Clock clock, LiveObjections objections, ObjectionWatch watch, CountySweep county, TimeProvider time, ILogger<AlarmClock> log)
{
    private readonly Dictionary<(string Kind, PersonId, AppraisalPeriod), Alarm> _alarms = [];
    private DateTimeOffset? _looked;

    /// <summary>Looks at everything that is due, or has changed since; answers when the next is due. One call at a time.</summary>
    public async Task<DateTimeOffset?> Sweep(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (await county.Run(_looked, cancel))
            _looked = now;
        DateTimeOffset? next = null;
        await foreach (var appraisal in live.All(cancel))
        {
            next = Earlier(next, await Watch("appraisal", appraisal.Person, appraisal.Period, appraisal.Version, since => Appraisal(appraisal, since, cancel)));
            if (appraisal.Objecting)
                next = Earlier(next, await Watch("objection", appraisal.Person, appraisal.Period, appraisal.Version, _ => Objection(appraisal.Person, appraisal.Period, cancel)));
        }
        await foreach (var objection in objections.All(cancel))
            next = Earlier(next, await Watch("objection", objection.Person, objection.Period, objection.Version, _ => Objection(objection.Person, objection.Period, cancel)));
        return next;
    }

    private async Task<Result<DateTimeOffset?>> Appraisal(LiveAppraisal appraisal, DateTimeOffset? since, CancellationToken cancel) =>
        (await clock.Advance(appraisal.Person, appraisal.Period, since, cancel)).Map(advanced => advanced.NextWake);

    private async Task<Result<DateTimeOffset?>> Objection(PersonId person, AppraisalPeriod period, CancellationToken cancel) =>
        (await watch.Look(person, period, cancel)).Map(looked => looked.Next);

    /// <summary>Looks when it is time, and answers when it is again.</summary>
    private async Task<DateTimeOffset?> Watch(string kind, PersonId person, AppraisalPeriod period, long version, Func<DateTimeOffset?, Task<Result<DateTimeOffset?>>> look)
    {
        var known = _alarms.GetValueOrDefault((kind, person, period));
        if (known is not null && known.Version == version && !(known.Next <= time.GetUtcNow()))
            return known.Next;
        if (await Look(kind, person, period, version, known?.Looked, look) is not { } alarm)
        {
            _alarms.Remove((kind, person, period));
            return null;
        }
        _alarms[(kind, person, period)] = alarm;
        return alarm.Next;
    }

    /// <summary>What fails is logged, looked at in full at the next sweep, and keeps nobody else waiting.</summary>
    private async Task<Alarm?> Look(
        string kind, PersonId person, AppraisalPeriod period, long version, DateTimeOffset? since, Func<DateTimeOffset?, Task<Result<DateTimeOffset?>>> look)
    {
        var now = time.GetUtcNow();
        try
        {
            var looked = await look(since);
            if (looked.Failure is not { } failure)
                return new(now, version, looked.Value);
            LogRefusal(kind, person, period, failure.Why.Code);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, kind, person, period);
        }
        return null;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    [LoggerMessage(LogLevel.Error, "The {Kind} of {Person} in {Period} could not be advanced; it will be tried again.")]
    private partial void LogFailure(Exception failure, string kind, PersonId person, AppraisalPeriod period);

    [LoggerMessage(LogLevel.Warning, "The {Kind} of {Person} in {Period} could not be advanced: {Code}.")]
    private partial void LogRefusal(string kind, PersonId person, AppraisalPeriod period, string code);

    /// <param name="Looked">When it was last looked at.</param>
    /// <param name="Version">The version seen then.</param>
    /// <param name="Next">When to look again; <c>null</c>: only when it changes.</param>
    private sealed record Alarm(DateTimeOffset Looked, long Version, DateTimeOffset? Next);
}
