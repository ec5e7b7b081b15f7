using Microsoft.DurableTask.Client;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;

namespace PerfServerless.Cloud.Clocks;

/// <summary>Starts the clocks of appraisals and tells them of changes.</summary>
internal static class AppraisalClocks
{
    /// <summary>Starts an appraisal's clock, unless it runs.</summary>
    public static Task<bool> Start(DurableTaskClient client, LiveAppraisal appraisal, CancellationToken cancel) => client.Ensure(
        nameof(AppraisalClock), AppraisalClock.InstanceOf(appraisal.Person, appraisal.Period),
        new AppraisalWatch(appraisal.Person.Value, appraisal.Period.ToString(), appraisal.Version), cancel);

    /// <summary>Lets an appraisal's clock look at once, whether it runs or not.</summary>
    public static async Task Wake(DurableTaskClient client, PersonId person, Quarter period, CancellationToken cancel)
    {
        var changed = new LiveAppraisal(person, period, 0);
        if (!await Start(client, changed, cancel))
            await Tell(client, changed, cancel);
    }

    /// <summary>Tells a running clock of the version that is there now.</summary>
    public static Task Tell(DurableTaskClient client, LiveAppraisal appraisal, CancellationToken cancel) =>
        client.RaiseEventAsync(AppraisalClock.InstanceOf(appraisal.Person, appraisal.Period), Alarm.Changed, appraisal.Version, cancel);
}
