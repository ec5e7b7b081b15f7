using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfServerless.Cloud.Clocks;

/// <summary>Starts orchestrations of which there must be one at most.</summary>
internal static class Instances
{
    /// <summary>Starts a clock, unless it runs.</summary>
    public static Task<bool> Start(this DurableTaskClient client, ClockOf clock, CancellationToken cancel) =>
        client.Ensure(clock.Orchestrator, clock.Instance, clock.Begin, cancel);

    /// <summary>Tells a running clock of the version that is there now.</summary>
    public static Task Tell(this DurableTaskClient client, ClockOf clock, CancellationToken cancel) =>
        client.RaiseEventAsync(clock.Instance, Alarm.Changed, clock.Begin.Seen, cancel);

    /// <summary>Lets a clock look at once, whether it runs or not.</summary>
    public static async Task Wake(this DurableTaskClient client, ClockOf clock, CancellationToken cancel)
    {
        if (!await client.Start(clock, cancel))
            await client.Tell(clock, cancel);
    }

    /// <summary>
    /// Starts an instance unless it runs. Two may ask at the same moment: the hub takes one of them, and the other's refusal means
    /// that what was wanted is there. Ended and failed instances are replaced.
    /// </summary>
    /// <returns>Whether this call started it.</returns>
    public static async Task<bool> Ensure(this DurableTaskClient client, string orchestrator, string instance, object input, CancellationToken cancel)
    {
        if (await client.GetInstanceAsync(instance, getInputsAndOutputs: false, cancel) is { IsRunning: true } or { RuntimeStatus: OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Suspended })
            return false;
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, Once(instance), cancel);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }

    /// <summary>Asks the hub itself to refuse a second one, whatever it does by default.</summary>
    private static StartOrchestrationOptions Once(string instance) => new StartOrchestrationOptions(instance).WithDedupeStatuses(
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended);
}
