using Microsoft.Extensions.Logging;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;

namespace PerfServerless.Cloud.Clocks;

/// <summary>The clock's activity: the service says what is due in an appraisal, and when to look again.</summary>
internal sealed partial class AppraisalLook(Clock clock, TimeProvider time, ILogger<AppraisalLook> log)
{
    [Function(nameof(AppraisalLook))]
    public async Task<Looked> Run([ActivityTrigger] Watch watch, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var advanced = await clock.Advance(PersonId.Parse(watch.Person, null), Quarter.Parse(watch.Period, null), watch.Since, cancel);
        if (advanced.Failure is not { } failure)
            return new(advanced.Value.State.Live, now, advanced.Value.NextWake);
        LogRefusal(watch.Person, watch.Period, failure.Why.Code);
        return new(true, null, now + Alarm.AfterRefusal);
    }

    [LoggerMessage(LogLevel.Warning, "The appraisal of {Person} in {Period} could not be advanced: {Code}.")]
    private partial void LogRefusal(string person, string period, string code);
}
