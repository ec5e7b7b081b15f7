using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Sweeps;

namespace PerfServerless.Local.Alarm;

/// <summary>
/// Knows when each live appraisal has to be looked at again, and looks. It keeps nothing on disk: after a start it looks at
/// every appraisal once, in full, which makes up for whatever rang while the process was away.
/// </summary>
internal sealed partial class AlarmClock(LiveAppraisals live, Clock clock, CountySweep county, TimeProvider time, ILogger<AlarmClock> log)
{
    private readonly Dictionary<(PersonId, Quarter), Alarm> _alarms = [];
    private DateTimeOffset? _looked;

    /// <summary>Looks at every live appraisal that is due, or has changed since; answers when the next is due. One call at a time.</summary>
    public async Task<DateTimeOffset?> Sweep(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (await county.Run(_looked, cancel))
            _looked = now;
        DateTimeOffset? next = null;
        await foreach (var appraisal in live.All(cancel))
        {
            var key = (appraisal.Person, appraisal.Period);
            var alarm = _alarms.GetValueOrDefault(key);
            if (alarm is null || alarm.Version != appraisal.Version || alarm.Next <= time.GetUtcNow())
                _alarms[key] = alarm = await Look(appraisal, alarm?.Looked, cancel) ?? new(null, appraisal.Version, null);
            if (alarm.Next is { } at && (next is null || at < next))
                next = at;
        }
        return next;
    }

    /// <summary>What fails is logged, looked at in full at the next sweep, and keeps nobody else waiting.</summary>
    private async Task<Alarm?> Look(LiveAppraisal appraisal, DateTimeOffset? since, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        try
        {
            var advanced = await clock.Advance(appraisal.Person, appraisal.Period, since, cancel);
            if (advanced.Failure is not { } failure)
                return new(now, appraisal.Version, advanced.Value.NextWake);
            LogRefusal(appraisal.Person, appraisal.Period, failure.Why.Code);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, appraisal.Person, appraisal.Period);
        }
        return null;
    }

    [LoggerMessage(LogLevel.Error, "The appraisal of {Person} in {Period} could not be advanced; it will be tried again.")]
    private partial void LogFailure(Exception failure, PersonId person, Quarter period);

    [LoggerMessage(LogLevel.Warning, "The appraisal of {Person} in {Period} could not be advanced: {Code}.")]
    private partial void LogRefusal(PersonId person, Quarter period, string code);

    /// <param name="Looked">When it was last looked at; <c>null</c> when that failed.</param>
    /// <param name="Version">The version seen then.</param>
    /// <param name="Next">When to look again; <c>null</c>: only when it changes.</param>
    private sealed record Alarm(DateTimeOffset? Looked, long Version, DateTimeOffset? Next);
}
