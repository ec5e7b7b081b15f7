using System.Globalization;
using System.Text.Json;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Verification;

/// <summary>
/// 审计: what the audit administrator reads of the record: who did what and when, and whether each stream's chain of hashes still holds.
/// What was said, scored or decided is not shown.
/// </summary>
public sealed class AuditTrail(IEventStore store)
{
    /// <summary>A page of a partition's streams, by name.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="partition">The partition, such as <c>county</c> or <c>2026Q1@u01</c>; one that holds nothing has an empty page.</param>
    /// <param name="prefix">What the names start with; <c>null</c> for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancel">Stops.</param>
    public async ValueTask<Result<Page<AuditedRecord>>> Streams(Caller caller, string partition, string? prefix, PageRequest page, CancellationToken cancel)
    {
        if (Forbidden(caller) is { } forbidden)
            return forbidden;
        var heads = await store.List(partition, prefix ?? "", page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, head => new AuditedRecord(head.Id.Name, head.Version, head.Hash));
    }

    /// <summary>A page of a stream's events, oldest first. The chain is followed from the first event, also for a later page.</summary>
    public async ValueTask<Result<Page<AuditedEvent>>> Events(Caller caller, StreamId stream, PageRequest page, CancellationToken cancel)
    {
        if (Forbidden(caller) is { } forbidden)
            return forbidden;
        var after = long.TryParse(page.After, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
        var (hash, found) = (HashChain.Start, new List<AuditedEvent>());
        await foreach (var stored in store.History(stream, cancel))
        {
            if (found.Count == page.Take)
                return new Page<AuditedEvent>(found, found[^1].Version.ToString(CultureInfo.InvariantCulture));
            if (stored.Version > after)
                found.Add(new(stored.Version, NameOf(stored.Data), stored.By, stored.At, stored.Hash, Holds(hash, stream, stored)));
            hash = stored.Hash;
        }
        return new Page<AuditedEvent>(found, null);
    }

    private static bool Holds(string before, StreamId stream, StoredEvent stored) =>
        stored.Hash == HashChain.Next(before, stream, stored.Version, stored.Data.Span, stored.At, stored.By);

    /// <summary>The event's stable name; empty where what is stored is no longer readable.</summary>
    private static string NameOf(ReadOnlyMemory<byte> data)
    {
        try
        {
            using var json = JsonDocument.Parse(data);
            return json.RootElement.TryGetProperty("$type", out var name) ? name.ToString() : "";
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    private static Failure? Forbidden(Caller caller) =>
        Access.Check(Right.ReadAuditTrail, caller.Who, Subject.County) is { } refusal ? RequestFailures.Forbidden(refusal) : null;
}

/// <summary>A stream of the record.</summary>
/// <param name="Name">Its name within the partition.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="Hash">The hash of the last: 64 hexadecimal digits.</param>
public sealed record AuditedRecord(string Name, long Events, string Hash);

/// <summary>An event of the record, without what it says.</summary>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Name">What happened, by its stable name.</param>
/// <param name="By">Who acted.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Hash">The hash that was written with it.</param>
/// <param name="Holds">Whether that hash follows from the event and the hash before it: <c>false</c> where something was altered.</param>
public sealed record AuditedEvent(long Version, string Name, PersonId By, DateTimeOffset At, string Hash, bool Holds);
