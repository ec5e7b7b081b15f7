using PerfServerless.Rules;

namespace PerfServerless.Service.Streams;

/// <summary>What a use case answers: a value, or why not.</summary>
public readonly struct Result<T>
{
    private Result(T? value, Failure? failure)
    {
        ValueOrDefault = value;
        Failure = failure;
    }

    /// <summary>Why not, or <c>null</c>.</summary>
    public Failure? Failure { get; }

    /// <summary>The value, or the type's default when it failed.</summary>
    public T? ValueOrDefault { get; }

    /// <summary>The value; reading it from a failure is a bug and throws.</summary>
    public T Value => Failure is null ? ValueOrDefault! : throw new UnexpectedRefusalException(Failure.Why);

    /// <summary>Succeeds.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>Fails.</summary>
    public static implicit operator Result<T>(Failure failure) => new(default, failure);

    /// <summary>Turns the value into another, keeping a failure.</summary>
    public Result<TOther> Map<TOther>(Func<T, TOther> map) => Failure is null ? map(ValueOrDefault!) : Failure;
}

/// <summary>A value was read where there was a refusal: whoever reads it knew of no reason for one.</summary>
internal sealed class UnexpectedRefusalException(Refusal why) : InvalidOperationException(why.Sentence.En)
{
    /// <summary>The refusal's code.</summary>
    public string Code => why.Code;
}

/// <summary>A refusal, with the kind of answer it calls for.</summary>
/// <param name="Kind">How it is to be answered.</param>
/// <param name="Why">The code, the sentence and the citation.</param>
public sealed record Failure(FailureKind Kind, Refusal Why)
{
    /// <summary>A rule refuses: what was sent is at fault where a field is named, otherwise the moment or the state.</summary>
    public static Failure By(Refusal refusal) => new(refusal.Field is null ? FailureKind.Conflict : FailureKind.Invalid, refusal);
}

/// <summary>Kinds of failure; each is one HTTP status.</summary>
public enum FailureKind
{
    /// <summary>400: the request cannot be understood.</summary>
    Malformed = 400,

    /// <summary>401: nobody is signed in, or the sign-in failed.</summary>
    Unauthenticated = 401,

    /// <summary>403: not permitted to this person.</summary>
    Forbidden = 403,

    /// <summary>404: there is no such thing.</summary>
    NotFound = 404,

    /// <summary>409: the state or the moment forbids it.</summary>
    Conflict = 409,

    /// <summary>412: based on a version that no longer holds.</summary>
    Stale = 412,

    /// <summary>413: too large.</summary>
    TooLarge = 413,

    /// <summary>415: a type that is not accepted.</summary>
    WrongType = 415,

    /// <summary>422: what was sent is at fault.</summary>
    Invalid = 422,

    /// <summary>428: the version it is based on must be said.</summary>
    VersionRequired = 428,

    /// <summary>429: tried too often.</summary>
    TooManyTries = 429,
}
