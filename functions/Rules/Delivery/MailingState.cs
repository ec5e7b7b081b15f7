using System.Text.Json.Serialization;

namespace PerfServerless.Rules.Delivery;

/// <summary>What one recipient is sent through one channel, as it stands.</summary>
/// <param name="Queued">Notices that wait for the next letter.</param>
/// <param name="Letters">Letters that are not done with: being sent, to be tried again, dead, or of unknown outcome.</param>
/// <param name="Count">How many letters there have been.</param>
/// <param name="Told">The latest notices that went into letters, oldest first: what is queued again by mistake is not told again.</param>
public sealed record MailingState(IReadOnlyList<QueuedNotice> Queued, IReadOnlyList<LetterState> Letters, int Count, IReadOnlyList<string> Told)
{
    /// <summary>Nothing was ever queued.</summary>
    public static MailingState None { get; } = new([], [], 0, []);

    /// <summary>Whether there is anything to do or to look at.</summary>
    public bool Idle => Queued.Count == 0 && Letters.Count == 0;

    /// <summary>Every notice that has still to be told: queued, or in a letter that is tried again.</summary>
    [JsonIgnore]
    public IEnumerable<QueuedNotice> Untold => Letters.Where(letter => letter.Status == LetterStatus.Failed).SelectMany(letter => letter.Notices).Concat(Queued);
}

/// <summary>A notice in the queue.</summary>
public sealed record QueuedNotice(string Notice, Bilingual? Text, DateTimeOffset At, bool Urgent = false);

/// <summary>A letter that is not done with.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Notices">What it tells, oldest first.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Since">Since when it is that far.</param>
/// <param name="Failures">How often it failed since it was begun or asked for again.</param>
/// <param name="Error">What failed last, or <c>null</c>.</param>
/// <param name="NextTry">When it is tried at the earliest, while <see cref="LetterStatus.Failed"/>.</param>
public sealed record LetterState(
    int Number, IReadOnlyList<QueuedNotice> Notices, LetterStatus Status, DateTimeOffset Since, int Failures, DeliveryError? Error, DateTimeOffset? NextTry);

/// <summary>How far a letter is.</summary>
public enum LetterStatus
{
    /// <summary>About to be sent, or being sent.</summary>
    Sending = 1,

    /// <summary>Certainly not sent, and tried again.</summary>
    Failed,

    /// <summary>Certainly not sent, and not tried again by itself (死信).</summary>
    Dead,

    /// <summary>Perhaps sent, so not tried again by itself.</summary>
    Unknown,
}
