using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Deadlines;

/// <summary>What can have happened to a person's calendar address. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(FeedOpened), nameof(FeedOpened))]
[JsonDerivedType(typeof(FeedClosed), nameof(FeedClosed))]
internal abstract record FeedEvent;

/// <summary>A new address was given; the one before no longer answers.</summary>
/// <param name="Hash">SHA-256 of its secret: whoever reads the record cannot use the address.</param>
internal sealed record FeedOpened(string Hash) : FeedEvent;

/// <summary>The address was withdrawn.</summary>
internal sealed record FeedClosed : FeedEvent;

/// <summary>A person's calendar address.</summary>
/// <param name="Hash">SHA-256 of its secret, or <c>null</c> when there is none.</param>
internal sealed record FeedState(string? Hash)
{
    public static Aggregate<FeedState, FeedEvent> Kind { get; } = new("calendar-feed", 1, new FeedState((string?)null), (_, happened) => happened switch
    {
        FeedOpened e => new(e.Hash),
        FeedClosed => new((string?)null),
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    });
}

/// <summary>
/// The address under which a calendar program reads a person's deadlines without signing in: a secret of 128 bits, kept as its hash, withdrawn by the person
/// at any time. It shows that person's own deadlines and nobody's name.
/// </summary>
public sealed class CalendarFeed(Transact transact, People people, Deadlines deadlines, TimeProvider time)
{
    /// <summary>The caller's deadlines as a calendar file.</summary>
    public async ValueTask<byte[]> Mine(Caller caller, CancellationToken cancel) =>
        CalendarFile.Write((await deadlines.Of(caller.Who, cancel)).Value, time.GetUtcNow());

    /// <summary>Gives the caller a new address. Asked again it gives another: what was not read in the answer can be read nowhere else.</summary>
    public async ValueTask<Result<FeedAddress>> Open(Caller caller, CancellationToken cancel)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var result = await transact.Run(FeedState.Kind, Stream(caller.Who.Id), new Request(caller.Who.Id), (_, _) => (Decision<FeedEvent>)new FeedOpened(Hash(secret)), cancel);
        return result.Map(_ => new FeedAddress($"/api/deadlines/feeds/{caller.Who.Id}?secret={secret}"));
    }

    /// <summary>Withdraws the caller's address.</summary>
    public async ValueTask<Result<FeedAddress>> Close(Caller caller, CancellationToken cancel)
    {
        var result = await transact.Run(FeedState.Kind, Stream(caller.Who.Id), caller.Request,
            (state, _) => state.Hash is null ? Decision<FeedEvent>.Nothing : new FeedClosed(), cancel);
        return result.Map(_ => new FeedAddress(null));
    }

    /// <summary>The calendar file behind an address; <c>null</c> when it is not the person's address, or the person is not in service any more.</summary>
    public async ValueTask<byte[]?> Read(PersonId person, string secret, CancellationToken cancel)
    {
        var feed = await transact.Read(FeedState.Kind, Stream(person), cancel);
        if (feed.State.Hash is not { } hash || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Hash(secret))))
            return null;
        return await people.Identify(person, cancel) is { } who ? CalendarFile.Write((await deadlines.Of(who, cancel)).Value, time.GetUtcNow()) : null;
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static StreamId Stream(PersonId person) => new($"inbox/{person}", $"{FeedState.Kind.Kind}/{person}");
}

/// <summary>A calendar address.</summary>
/// <param name="Path">The path a calendar program subscribes to; <c>null</c> when there is none.</param>
public sealed record FeedAddress(string? Path);
