using System.Text.Json;
using PerfServerless.Rules;
using PerfServerless.Rules.Delivery;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Outbox;

/// <summary>What the system administrator sees of undelivered messages, and does about them. What a message says is not shown.</summary>
public sealed class UndeliveredDesk(Undelivered undelivered, Transact transact)
{
    /// <summary>Every lane in which something waits.</summary>
    public async ValueTask<Result<IReadOnlyList<LaneView>>> List(Caller caller, CancellationToken cancel)
    {
        if (Access.Check(Right.ReadUndelivered, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var waiting = await undelivered.Waiting(cancel);
        return waiting.OrderBy(lane => lane.Key, StringComparer.Ordinal).Select(lane => LaneView.Of(lane.Key, lane.Value)).ToList();
    }

    /// <summary>Has the first message of a lane tried at once.</summary>
    public ValueTask<Result<Versioned<LaneView>>> Retry(Caller caller, string id, RetryBody body, CancellationToken cancel) =>
        Run(caller, id, (state, occasion) => Lane.Retry(state, body.Message, occasion), cancel);

    /// <summary>Strikes a dead letter.</summary>
    public ValueTask<Result<Versioned<LaneView>>> Strike(Caller caller, string id, StrikeBody body, CancellationToken cancel) =>
        Run(caller, id, (state, occasion) => Lane.Strike(state, body.Message, body.Reason, occasion), cancel);

    private async ValueTask<Result<Versioned<LaneView>>> Run(Caller caller, string id, Func<LaneState, Occasion, Decision<LaneEvent>> decide, CancellationToken cancel)
    {
        if (Access.Check(Right.SettleUndelivered, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var stream = new StreamId(Undelivered.Partition, $"{Undelivered.Prefix}{id}");
        if ((await transact.Read(Undelivered.Kind, stream, cancel)).Version == 0)
            return RequestFailures.NotFound;
        var result = await transact.Run(Undelivered.Kind, stream, caller.Request, decide, cancel);
        return result.Map(lane => new Versioned<LaneView>(LaneView.Of(stream.Name, lane.State), lane.Version));
    }
}

/// <summary>Which message is to be tried.</summary>
public sealed record RetryBody(string Message);

/// <summary>Which message is struck, and why.</summary>
public sealed record StrikeBody(string Message, string Reason);

/// <summary>A lane with what waits in it.</summary>
public sealed record LaneView(string Id, IReadOnlyList<UndeliveredView> Waiting)
{
    internal static LaneView Of(string name, LaneState lane) => new(name[Undelivered.Prefix.Length..], [.. lane.Waiting.Select(UndeliveredView.Of)]);
}

/// <summary>An undelivered message.</summary>
/// <param name="Id">Its id in the outbox: which event of which stream it follows from.</param>
/// <param name="Kind">What kind of message it is.</param>
/// <param name="Since">When it was taken off the outbox.</param>
/// <param name="Failures">How often it failed; 0 while it waits for another.</param>
/// <param name="Error">What failed last, or <c>null</c>.</param>
/// <param name="NextTry">When it is tried at the earliest, or <c>null</c>.</param>
/// <param name="Dead">死信: not tried again by itself.</param>
public sealed record UndeliveredView(string Id, string Kind, DateTimeOffset Since, int Failures, DeliveryError? Error, DateTimeOffset? NextTry, bool Dead)
{
    internal static UndeliveredView Of(HeldMessage message) =>
        new(message.Id, KindOf(message.Data), message.Since, message.Failures, message.Error, message.NextTry, message.Dead);

    private static string KindOf(string data)
    {
        try
        {
            using var json = JsonDocument.Parse(data);
            return json.RootElement.TryGetProperty("$type", out var kind) ? kind.ToString() : "";
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return "";
        }
    }
}
