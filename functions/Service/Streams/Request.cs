using PerfServerless.Rules;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Streams;

/// <summary>Who asks for a write, and on what terms.</summary>
/// <param name="By">From authenticated claims, or <see cref="PersonId.System"/>.</param>
/// <param name="Key">The request's idempotency key with the fingerprint of its content, <c>key:fingerprint</c>; <c>null</c> when the command itself is harmless to repeat.</param>
/// <param name="IfVersion">The version the caller saw (If-Match), or <c>null</c>.</param>
public sealed record Request(PersonId By, string? Key = null, long? IfVersion = null)
{
    /// <summary>The system acting on a deadline or a message.</summary>
    public static Request BySystem { get; } = new(PersonId.System);

    /// <summary><c>null</c>: never seen here; <c>true</c>: this very request wrote here; <c>false</c>: its key with other content did.</summary>
    public bool? SeenIn(StreamHead? head)
    {
        if (Key is null || head is null)
            return null;
        if (head.Requests.Contains(Key))
            return true;
        var name = Key[..(Key.LastIndexOf(':') + 1)];
        return head.Requests.Any(known => known.StartsWith(name, StringComparison.Ordinal)) ? false : null;
    }
}

/// <summary>Failures of the request itself, before any rule is asked.</summary>
public static class RequestFailures
{
    /// <summary>An idempotency key came again with other content.</summary>
    public static Failure KeyReused { get; } = new(FailureKind.Invalid, new(
        "idempotency-key-reused", new("同一请求编号被用于不同的内容。", "The idempotency key was used before with other content."), Cite.Setting("request.idempotency")));

    /// <summary>If-Match names a version that no longer holds.</summary>
    public static Failure Stale { get; } = new(FailureKind.Stale, new(
        "version-stale", new("内容已被更新，请刷新后重试。", "It was changed meanwhile: load it again and retry."), Cite.Setting("request.version")));

    /// <summary>A change needs If-Match.</summary>
    public static Failure VersionRequired { get; } = new(FailureKind.VersionRequired, new(
        "version-required", new("修改已有内容须说明所依据的版本（If-Match）。", "A change to what exists must say which version it is based on (If-Match)."), Cite.Setting("request.version")));

    /// <summary>There is nothing under this address.</summary>
    public static Failure NotFound { get; } = new(FailureKind.NotFound, new(
        "not-found", new("没有找到。", "There is nothing here."), Cite.Setting("people.ids")));

    /// <summary>The actor may not.</summary>
    public static Failure Forbidden(Refusal refusal) => new(FailureKind.Forbidden, refusal);
}
