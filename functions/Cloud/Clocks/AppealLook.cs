using Microsoft.Extensions.Logging;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Objections;

namespace PerfServerless.Cloud.Clocks;

/// <summary>The appeal clock's activity: the service tells whoever has to be told, and says when to look again.</summary>
internal sealed partial class AppealLook(ObjectionWatch objections, TimeProvider time, ILogger<AppealLook> log)
{
    [Function(nameof(AppealLook))]
    public async Task<Looked> Run([ActivityTrigger] Watch watch, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var looked = await objections.Look(PersonId.Parse(watch.Person, null), AppraisalPeriod.Parse(watch.Period, null), cancel);
        if (looked.Failure is not { } failure)
            return new(looked.Value.Live, now, looked.Value.Next);
        LogRefusal(watch.Person, watch.Period, failure.Why.Code);
        return new(true, null, now + Alarm.AfterRefusal);
    }

    [LoggerMessage(LogLevel.Warning, "The objection of {Person} in {Period} could not be looked at: {Code}.")]
    private partial void LogRefusal(string person, string period, string code);
}
