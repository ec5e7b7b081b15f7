using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>What can have happened to a period's bonus. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(BonusDrafted), nameof(BonusDrafted))]
[JsonDerivedType(typeof(FreezeAsked), nameof(FreezeAsked))]
[JsonDerivedType(typeof(BonusFrozen), nameof(BonusFrozen))]
[JsonDerivedType(typeof(BonusReopened), nameof(BonusReopened))]
[JsonDerivedType(typeof(BonusSettled), nameof(BonusSettled))]
[JsonDerivedType(typeof(SupplementDrafted), nameof(SupplementDrafted))]
[JsonDerivedType(typeof(SupplementDropped), nameof(SupplementDropped))]
[JsonDerivedType(typeof(SupplementApproved), nameof(SupplementApproved))]
[JsonDerivedType(typeof(BonusListExported), nameof(BonusListExported))]
public abstract record BonusEvent;

/// <summary>The scheme was drafted, or drafted anew before it was frozen: the latest holds.</summary>
public sealed record BonusDrafted(BonusPeriod Period, BonusTerms Terms, PersonId By) : BonusEvent;

/// <summary>An officer asks that the draft be frozen.</summary>
public sealed record FreezeAsked(PersonId By) : BonusEvent;

/// <summary>Another officer approved: the terms hold and do not change.</summary>
public sealed record BonusFrozen(PersonId ApprovedBy, DateOnly On) : BonusEvent;

/// <summary>A frozen scheme that was not settled went back to being a draft.</summary>
public sealed record BonusReopened(string Reason, PersonId By) : BonusEvent;

/// <summary>The list was computed, once.</summary>
public sealed record BonusSettled(BonusList List, PersonId By, DateOnly On) : BonusEvent;

/// <summary>补发/追回 was computed for those whose grade changed since.</summary>
public sealed record SupplementDrafted(Supplement Supplement, PersonId By) : BonusEvent;

/// <summary>A supplement was dropped before it was approved.</summary>
public sealed record SupplementDropped(PersonId By) : BonusEvent;

/// <summary>Another officer approved it.</summary>
public sealed record SupplementApproved(PersonId By, DateOnly On) : BonusEvent;

/// <summary>The list left the system as a file (导出留痕).</summary>
public sealed record BonusListExported(PersonId By, DateTimeOffset At) : BonusEvent;
