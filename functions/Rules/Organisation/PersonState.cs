using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Organisation;

/// <summary>A person's file as it stands (人员信息).</summary>
public sealed record PersonState
{
    /// <summary>A person of whom nothing is recorded.</summary>
    public static PersonState None { get; } = new();

    /// <summary>The id.</summary>
    public PersonId Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kind of person.</summary>
    public StaffKind Kind { get; init; }

    /// <summary>First day in service.</summary>
    public DateOnly Entered { get; init; }

    /// <summary>Last day in service, or <c>null</c>.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>Assignments, in order of their first date.</summary>
    public IReadOnlyList<PersonAssigned> Assignments { get; init; } = [];

    /// <summary>Periods kept with the unit in which they began, though a move entered later says otherwise.</summary>
    public IReadOnlyList<HomeKept> Homes { get; init; } = [];

    /// <summary>Roles held now.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Delegations given.</summary>
    public IReadOnlyList<DelegationGiven> Delegations { get; init; } = [];

    /// <summary>Investigations, open and closed.</summary>
    public IReadOnlyList<CaseRecord> Cases { get; init; } = [];

    /// <summary>Sanctions.</summary>
    public IReadOnlyList<SanctionImposed> Sanctions { get; init; } = [];

    /// <summary>Admonitions (诫勉) and graver organisational measures.</summary>
    public IReadOnlyList<AdmonitionRecorded> Admonitions { get; init; } = [];

    /// <summary>Refusals of an annual appraisal, at most one a year.</summary>
    public IReadOnlyList<AppraisalRefused> Refused { get; init; } = [];

    /// <summary>Whether the person was ever registered.</summary>
    public bool Exists => Kind != 0;

    /// <summary>The assignment in force on a date; before the first, the first.</summary>
    public PersonAssigned AssignmentOn(DateOnly date) =>
        Assignments.LastOrDefault(assignment => assignment.From <= date) ?? Assignments[0];

    /// <summary>
    /// The unit that appraises the person in a quarter or a year: the one in which it is kept, or else that of the quarter's first day or
    /// the one joined first (<c>roster.home-unit</c>), and of the year's last day (<c>annual.taking-part</c>).
    /// </summary>
    public UnitId HomeUnit(AppraisalPeriod period) =>
        Homes.FirstOrDefault(home => home.Period == period)?.Unit ?? AssignmentOn(period.Quarter?.First ?? new(period.Year, 12, 31)).Unit;

    /// <summary>Whether an investigation is open on a date (立案未结).</summary>
    public bool UnderInvestigation(DateOnly on) => Cases.Any(each => each.Opened <= on && (each.Closed is null || each.Closed > on));

    /// <summary>Whether a date lies in a sanction's period (处分期).</summary>
    public bool Sanctioned(DateOnly on) => Sanctions.Any(each => each.EffectiveOn <= on && on <= each.LastDay);

    /// <summary>Whether this person has handed their reviews to another on a date.</summary>
    public bool HasDelegatedTo(PersonId other, DateOnly on) => Delegations.Any(each => each.To == other && each.First <= on && on <= each.Last);

    /// <summary>Whether the person is in service on a date.</summary>
    public bool InService(DateOnly on) => Entered <= on && (Left is null || on <= Left);
}

/// <summary>An investigation: its number, and when it was opened and closed.</summary>
public sealed record CaseRecord(string Number, DateOnly Opened, DateOnly? Closed, bool Sanctioned);
