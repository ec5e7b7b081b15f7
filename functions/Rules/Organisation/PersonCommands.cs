namespace PerfServerless.Rules.Organisation;

/// <summary>What can be asked of a person's file.</summary>
public abstract record PersonCommand;

/// <summary>Enters a person, with the first assignment and the roles.</summary>
public sealed record RegisterPerson(
    PersonId Id, string Name, StaffKind Kind, DateOnly Entered, UnitId Unit, PersonId? Supervisor, string Position, bool Leading, IReadOnlyList<Role> Roles) : PersonCommand;

/// <summary>Moves a person, or gives another supervisor or post.</summary>
public sealed record AssignPerson(UnitId Unit, PersonId? Supervisor, string Position, bool Leading, DateOnly From) : PersonCommand;

/// <summary>Sets all roles.</summary>
public sealed record SetRoles(IReadOnlyList<Role> Roles) : PersonCommand;

/// <summary>Lets another person review in this one's stead.</summary>
public sealed record GiveDelegation(PersonId To, DateOnly First, DateOnly Last) : PersonCommand;

/// <summary>Ends a delegation early.</summary>
public sealed record EndDelegation(PersonId To) : PersonCommand;

/// <summary>Records that an investigation was opened.</summary>
public sealed record OpenCase(string Number, DateOnly On) : PersonCommand;

/// <summary>Records that it was closed.</summary>
public sealed record CloseCase(string Number, DateOnly On, bool Sanctioned) : PersonCommand;

/// <summary>Records a sanction.</summary>
public sealed record ImposeSanction(Sanction Sanction, string DocumentNumber, DateOnly EffectiveOn) : PersonCommand;

/// <summary>Records an admonition (诫勉) or a graver organisational measure.</summary>
public sealed record RecordAdmonition(string DocumentNumber, DateOnly On) : PersonCommand;

/// <summary>Records that the person, having been warned, refuses a year's appraisal.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="WarnedOn">The day of the warning.</param>
/// <param name="Reason">How the person refused.</param>
/// <param name="Consolidated">Whether the person's year was computed already: then it is too late.</param>
public sealed record RecordAppraisalRefusal(int Year, DateOnly WarnedOn, string Reason, bool Consolidated) : PersonCommand;

/// <summary>Records that the person left.</summary>
public sealed record LeaveService(DateOnly On, string Reason) : PersonCommand;
