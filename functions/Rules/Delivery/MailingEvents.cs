using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Delivery;

/// <summary>What can have happened to what one recipient is sent through one channel. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(NoticeQueued), nameof(NoticeQueued))]
[JsonDerivedType(typeof(SendingStarted), nameof(SendingStarted))]
[JsonDerivedType(typeof(LetterSent), nameof(LetterSent))]
[JsonDerivedType(typeof(LetterFailed), nameof(LetterFailed))]
[JsonDerivedType(typeof(LetterPostponed), nameof(LetterPostponed))]
[JsonDerivedType(typeof(OutcomeUnknown), nameof(OutcomeUnknown))]
[JsonDerivedType(typeof(NoticesRead), nameof(NoticesRead))]
[JsonDerivedType(typeof(QueueCleared), nameof(QueueCleared))]
[JsonDerivedType(typeof(SendAgainAsked), nameof(SendAgainAsked))]
[JsonDerivedType(typeof(LetterStruck), nameof(LetterStruck))]
public abstract record MailingEvent;

/// <summary>A notice waits to be told.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="Text">What it says; <c>null</c> for a group, which is told only how many there are.</param>
/// <param name="At">When it was queued.</param>
/// <param name="Urgent">Whether it comes too late if it waits (<c>notice.urgent</c>).</param>
public sealed record NoticeQueued(string Notice, Bilingual? Text, DateTimeOffset At, bool Urgent = false) : MailingEvent;

/// <summary>All that waited becomes one letter, which is about to be sent: written before it is.</summary>
/// <param name="Number">The recipient's letters are counted from 1.</param>
public sealed record SendingStarted(int Number, DateTimeOffset At) : MailingEvent;

/// <summary>The channel took it.</summary>
public sealed record LetterSent(int Number, DateTimeOffset At) : MailingEvent;

/// <summary>It was certainly not sent.</summary>
/// <param name="Number">The letter.</param>
/// <param name="Error">Why.</param>
/// <param name="At">When.</param>
/// <param name="NextTry">When it is tried again; <c>null</c>: it is dead (死信).</param>
public sealed record LetterFailed(int Number, DeliveryError Error, DateTimeOffset At, DateTimeOffset? NextTry) : MailingEvent;

/// <summary>The channel took nothing because it had been sent too much in a short time: no failure of this letter, and not counted as one.</summary>
/// <param name="Number">The letter.</param>
/// <param name="Error">What it answered.</param>
/// <param name="At">When.</param>
/// <param name="NextTry">When it is tried again.</param>
public sealed record LetterPostponed(int Number, DeliveryError Error, DateTimeOffset At, DateTimeOffset NextTry) : MailingEvent;

/// <summary>Nobody knows whether it was sent: the process died, or the channel did not answer in its own words.</summary>
public sealed record OutcomeUnknown(int Number, DeliveryError Error, DateTimeOffset At) : MailingEvent;

/// <summary>The recipient has read these in the product before they were sent: they are not sent any more.</summary>
public sealed record NoticesRead(IReadOnlyList<string> Notices, DateTimeOffset At) : MailingEvent;

/// <summary>The recipient wants no more letters: what waited is not sent. The inbox has it.</summary>
public sealed record QueueCleared(DateTimeOffset At) : MailingEvent;

/// <summary>An administrator wants a letter that is dead or of unknown outcome sent again.</summary>
public sealed record SendAgainAsked(int Number, PersonId By, DateTimeOffset At) : MailingEvent;

/// <summary>An administrator struck a letter: it is not sent again.</summary>
public sealed record LetterStruck(int Number, string Reason, PersonId By, DateTimeOffset At) : MailingEvent;
