using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PerfServerless.Cloud.Clocks;

namespace PerfServerless.Cloud.Tests;

/// <summary>A hub that forgives nothing: a second start of what runs is refused, as the real one's is asked to be.</summary>
internal sealed class Hub() : DurableTaskClient("strict")
{
    private readonly Dictionary<string, OrchestrationMetadata> _instances = [];

    public List<string> Started { get; } = [];

    public List<(string Instance, string Event, object? Payload)> Raised { get; } = [];

    /// <summary>Whether the hub says, before a start, that there is nothing: as when somebody else starts at that very moment.</summary>
    public bool Blind { get; set; }

    public void Put(string instance, OrchestrationRuntimeStatus status, string? customStatus = null) =>
        _instances[instance] = new("any", instance) { RuntimeStatus = status, SerializedCustomStatus = customStatus, DataConverter = Microsoft.DurableTask.Converters.JsonDataConverter.Default };

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        var instance = options!.InstanceId!;
        if (_instances.TryGetValue(instance, out var there) && options.DedupeStatuses!.Contains(there.RuntimeStatus.ToString()))
            throw new OrchestrationAlreadyExistsException($"{instance} is there.");
        Put(instance, OrchestrationRuntimeStatus.Pending, input is Watch watch ? $"{watch.Seen}" : null); // as a clock tells once it runs
        Started.Add(instance);
        return Task.FromResult(instance);
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(Blind ? null : _instances.GetValueOrDefault(instanceId));

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        Raised.Add((instanceId, eventName, eventPayload));
        return Task.CompletedTask;
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => Pageable.Create((_, _) => Task.FromResult(
        new Page<OrchestrationMetadata>([.. _instances.Values.Where(each => each.InstanceId.StartsWith(filter!.InstanceIdPrefix!, StringComparison.Ordinal) && filter.Statuses!.Contains(each.RuntimeStatus))])));

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override ValueTask DisposeAsync() => default;
}
