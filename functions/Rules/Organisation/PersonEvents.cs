using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Organisation;

/// <summary>What can have happened to a person in service. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(PersonRegistered), nameof(PersonRegistered))]
[JsonDerivedType(typeof(PersonAssigned), nameof(PersonAssigned))]
[JsonDerivedType(typeof(HomeKept), nameof(HomeKept))]
[JsonDerivedType(typeof(RolesSet), nameof(RolesSet))]
[JsonDerivedType(typeof(DelegationGiven), nameof(DelegationGiven))]
[JsonDerivedType(typeof(DelegationEnded), nameof(DelegationEnded))]
[JsonDerivedType(typeof(CaseOpened), nameof(CaseOpened))]
[JsonDerivedType(typeof(CaseClosed), nameof(CaseClosed))]
[JsonDerivedType(typeof(SanctionImposed), nameof(SanctionImposed))]
[JsonDerivedType(typeof(AdmonitionRecorded), nameof(AdmonitionRecorded))]
[JsonDerivedType(typeof(AppraisalRefused), nameof(AppraisalRefused))]
[JsonDerivedType(typeof(PersonLeft), nameof(PersonLeft))]
public abstract record PersonEvent;

/// <summary>The person was entered in the system.</summary>
public sealed record PersonRegistered(PersonId Id, string Name, StaffKind Kind, DateOnly Entered) : PersonEvent;

/// <summary>The person belongs to a unit from a date on, under a supervising leader (主管领导).</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Supervisor">Who reviews the person; <c>null</c> for a unit's head.</param>
/// <param name="Position">职务, as written in the order.</param>
/// <param name="Leading">Whether it is a leading post (领导职务): its holder does not take part.</param>
/// <param name="From">The first date.</param>
public sealed record PersonAssigned(UnitId Unit, PersonId? Supervisor, string Position, bool Leading, DateOnly From) : PersonEvent;

/// <summary>A period that has begun stays with the unit in which it began: a move entered late does not leave its records behind.</summary>
public sealed record HomeKept(AppraisalPeriod Period, UnitId Unit) : PersonEvent;

/// <summary>The person's roles from now on, all of them.</summary>
public sealed record RolesSet(IReadOnlyList<Role> Roles) : PersonEvent;

/// <summary>Another person may review in this one's stead, both dates included.</summary>
public sealed record DelegationGiven(PersonId To, DateOnly First, DateOnly Last) : PersonEvent;

/// <summary>A delegation was ended early.</summary>
public sealed record DelegationEnded(PersonId To) : PersonEvent;

/// <summary>立案: an investigation was opened; until it closes no grade is fixed.</summary>
public sealed record CaseOpened(string Number, DateOnly On) : PersonEvent;

/// <summary>结案: closed, with or without a sanction.</summary>
public sealed record CaseClosed(string Number, DateOnly On, bool Sanctioned) : PersonEvent;

/// <summary>A sanction (处分) took effect.</summary>
public sealed record SanctionImposed(Sanction Sanction, string DocumentNumber, DateOnly EffectiveOn, DateOnly LastDay) : PersonEvent;

/// <summary>诫勉 or a graver organisational measure (组织处理) that is no sanction: no 优秀 in its year.</summary>
public sealed record AdmonitionRecorded(string DocumentNumber, DateOnly On) : PersonEvent;

/// <summary>
/// 拒不参加考核: after a warning (教育) the person still refused the annual appraisal, without good reason. It is of the person and not
/// of a unit: whoever moves takes it along.
/// </summary>
/// <param name="Year">The calendar year.</param>
/// <param name="WarnedOn">The day of the warning.</param>
/// <param name="Reason">How the person refused.</param>
/// <param name="By">Who recorded it.</param>
public sealed record AppraisalRefused(int Year, DateOnly WarnedOn, string Reason, PersonId By) : PersonEvent;

/// <summary>The person left service.</summary>
public sealed record PersonLeft(DateOnly On, string Reason) : PersonEvent;

/// <summary>Sanctions with a period (公务员法 art. 62 and 64); 开除 has none: the person leaves.</summary>
public enum Sanction
{
    /// <summary>警告, 6 months.</summary>
    Warning = 1,

    /// <summary>记过, 12 months.</summary>
    Demerit,

    /// <summary>记大过, 18 months.</summary>
    GraveDemerit,

    /// <summary>降级, 24 months.</summary>
    Demotion,

    /// <summary>撤职, 24 months.</summary>
    Removal,
}
