using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Delivery;

/// <summary>What can have happened to a lane of messages that could not be delivered at once. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(MessageHeld), nameof(MessageHeld))]
[JsonDerivedType(typeof(MessageFailed), nameof(MessageFailed))]
[JsonDerivedType(typeof(HeldMessageDelivered), nameof(HeldMessageDelivered))]
[JsonDerivedType(typeof(RetryAsked), nameof(RetryAsked))]
[JsonDerivedType(typeof(MessageStruck), nameof(MessageStruck))]
public abstract record LaneEvent;

/// <summary>A message was taken over from the outbox: its effect failed, or others of its lane wait already.</summary>
/// <param name="Id">The message's id in the outbox.</param>
/// <param name="Partition">The partition of the commit it came with.</param>
/// <param name="Data">The message as it was written, JSON.</param>
/// <param name="At">When.</param>
public sealed record MessageHeld(string Id, string Partition, string Data, DateTimeOffset At) : LaneEvent;

/// <summary>Its effect failed.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Error">What failed.</param>
/// <param name="At">When.</param>
/// <param name="NextTry">When it is tried again; <c>null</c>: it is a dead letter (死信).</param>
public sealed record MessageFailed(string Id, DeliveryError Error, DateTimeOffset At, DateTimeOffset? NextTry) : LaneEvent;

/// <summary>It was delivered after all.</summary>
public sealed record HeldMessageDelivered(string Id, DateTimeOffset At) : LaneEvent;

/// <summary>An administrator wants it tried at once, and as often as before.</summary>
public sealed record RetryAsked(string Id, PersonId By, DateTimeOffset At) : LaneEvent;

/// <summary>An administrator struck a dead letter: it is never delivered.</summary>
public sealed record MessageStruck(string Id, string Reason, PersonId By, DateTimeOffset At) : LaneEvent;

/// <summary>What failed. It is kept, so it never holds what a server or an exception said: that may name somebody's address.</summary>
/// <param name="Kind">The kind of failure: the exception's type, or the code that was answered.</param>
/// <param name="Message">Further codes, or the product's own words; may be empty.</param>
public sealed record DeliveryError(string Kind, string Message);
