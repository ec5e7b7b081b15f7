using PerfServerless.Rules.Delivery;
using PerfServerless.Service.Outbox;

namespace PerfServerless.Service.Notices.Channels;

/// <summary>A way out of the product. It answers what became of a letter and never throws; what it cannot tell it calls unknown.</summary>
public interface IChannel
{
    /// <summary>How much it takes at a time. Recipients behind one pace are sent to one after the other.</summary>
    Pace Pace { get; }

    /// <summary>Sends a letter once. Cancelling leaves the outcome to be told as far as it is known.</summary>
    Task<Outcome> Send(Letter letter, CancellationToken cancel);
}

/// <summary>A letter ready to be sent.</summary>
/// <param name="Id">The same each time it is sent: 24 hexadecimal digits.</param>
/// <param name="To">An e-mail address; empty for a group, whose robot knows where it speaks.</param>
/// <param name="Text">What it says.</param>
/// <param name="At">When it was begun.</param>
public sealed record Letter(string Id, string To, LetterText Text, DateTimeOffset At);

/// <summary>What became of a letter.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Error">Why it was not sent, or <c>null</c>; codes only, because it is kept.</param>
/// <param name="Rest">How long the channel wants to be left alone, when it was sent too much.</param>
public sealed record Outcome(OutcomeKind Kind, DeliveryError? Error, TimeSpan Rest = default)
{
    /// <summary>The channel took it.</summary>
    public static Outcome Sent { get; } = new(OutcomeKind.Sent, null);

    /// <summary>It failed with an exception.</summary>
    public static Outcome Of(OutcomeKind kind, Exception failure) => new(kind, StoredError.Of(failure));

    /// <summary>The channel answered something else than that it took it.</summary>
    public static Outcome Of(OutcomeKind kind, string code, string ownWords = "") => new(kind, new(code, ownWords));

    /// <summary>The channel took nothing because it had been sent too much.</summary>
    public static Outcome TooOften(string code, TimeSpan rest) => new(OutcomeKind.TooOften, new(code, ""), rest);
}

/// <summary>How sending ended.</summary>
public enum OutcomeKind
{
    /// <summary>Taken by the channel.</summary>
    Sent = 1,

    /// <summary>Certainly not taken; later it may be.</summary>
    Refused,

    /// <summary>Certainly not taken, and later it would not be either.</summary>
    Hopeless,

    /// <summary>Certainly not taken: nobody could be reached. Others need not be tried now.</summary>
    Down,

    /// <summary>Certainly not taken: the channel had been sent too much. It is left alone for a while.</summary>
    TooOften,

    /// <summary>Perhaps taken.</summary>
    Unknown,
}
