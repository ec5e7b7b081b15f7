using PerfServerless.Rules.Law;
using static PerfServerless.Rules.Organisation.Grant;

namespace PerfServerless.Rules.Organisation;

/// <summary>Who may do what, in one table: a right, and the grants any one of which suffices.</summary>
public static class Access
{
    private const Grant Superiors = Supervisor | UnitHead | UnitAdministrator | OrganisationOfficer;

    /// <summary>The table. Every route names its right; a test holds every right to a row.</summary>
    public static IReadOnlyDictionary<Right, Grant> Table { get; } = new Dictionary<Right, Grant>
    {
        [Right.ReadLaw] = Anyone,
        [Right.ReadDirectory] = Anyone,
        [Right.ReadPerson] = Self | Superiors | DisciplineReviewer | SystemAdministrator | SecurityAdministrator,
        [Right.ManagePeople] = OrganisationOfficer | SystemAdministrator,
        [Right.SetRoles] = SecurityAdministrator,
        [Right.RecordCases] = DisciplineReviewer | OrganisationOfficer,
        [Right.Delegate] = Self,
        [Right.RecordWeek] = Self,
        [Right.ReadWeek] = Self | Superiors | Inspector,
        [Right.ApproveLateWeek] = Supervisor,
        [Right.ReportMonth] = Self,
        [Right.ReadMonth] = Self | Superiors | Inspector,
        [Right.ReviewMonth] = Supervisor,
        [Right.PutAttendance] = UnitAdministrator,
        [Right.ReadAttendance] = Self | Superiors,
        [Right.ConfirmAttendance] = Self,
        [Right.ResolveAttendance] = UnitHead | OrganisationOfficer,
        [Right.ProposeAdjustment] = Superiors,
        [Right.ReadAdjustment] = Self | Superiors | DisciplineReviewer,
        [Right.StateOnAdjustment] = Self,
        [Right.ReviewAdjustment] = DisciplineReviewer,
        [Right.ApproveAdjustment] = OrganisationOfficer,
        [Right.ManageBallots] = UnitAdministrator | OrganisationOfficer,
        [Right.ReadTurnout] = UnitHead | UnitAdministrator | OrganisationOfficer | Inspector,
        [Right.CastBallot] = Anyone,
        [Right.ManageSchemes] = OrganisationOfficer,
        [Right.ProposeRoster] = UnitAdministrator,
        [Right.LockRoster] = OrganisationOfficer,
        [Right.ReadRoster] = UnitHead | UnitAdministrator | OrganisationOfficer | Inspector,
        [Right.ScoreRound] = UnitAdministrator | OrganisationOfficer,
        [Right.ReadRound] = UnitHead | UnitAdministrator | CommitteeMember | OrganisationOfficer | Inspector,
        [Right.DecideGrades] = UnitHead | CommitteeMember,
        [Right.ApproveRound] = OrganisationOfficer,
        [Right.PublishRound] = UnitAdministrator | OrganisationOfficer,
        [Right.ProposeCorrection] = UnitHead | OrganisationOfficer,
        [Right.ReadAppraisal] = Self | Superiors,
        [Right.ServeNotice] = UnitAdministrator,
        [Right.SignNotice] = Self,
        [Right.FileAppraisal] = OrganisationOfficer,
        [Right.AdvanceAppraisal] = OrganisationOfficer | SystemAdministrator,
        [Right.LodgeObjection] = Self,
        [Right.ReadObjection] = Self | OrganisationOfficer | Reviewer,
        [Right.AssignReviewer] = OrganisationOfficer,
        [Right.AnswerObjection] = Reviewer,
        [Right.DecideReview] = OrganisationOfficer,
        [Right.RunYearEnd] = OrganisationOfficer,
        [Right.RecordRefusal] = UnitHead | OrganisationOfficer,
        [Right.ReadNotices] = Self,
        [Right.KeepEvidence] = Anyone,
        [Right.ReadEvidence] = Self | Superiors | DisciplineReviewer | Inspector,
        [Right.ImportPeople] = OrganisationOfficer | SystemAdministrator,
        [Right.ReadBulletin] = Anyone,
        [Right.MakeBulletin] = OrganisationOfficer | Inspector,
        [Right.PublishBulletin] = OrganisationOfficer,
        [Right.ExportUnit] = UnitHead | UnitAdministrator | OrganisationOfficer,
        [Right.ReadExportLog] = UnitHead | OrganisationOfficer | AuditAdministrator,
        [Right.PlanSupervision] = OrganisationOfficer | Inspector,
        [Right.ReadDraws] = Anyone,
        [Right.Inspect] = Inspector,
        [Right.ReadSupervision] = UnitHead | UnitAdministrator | OrganisationOfficer | Inspector,
        [Right.AnswerNotice] = UnitHead | UnitAdministrator,
        [Right.ReadBoard] = UnitHead | UnitAdministrator | OrganisationOfficer | Inspector,
        [Right.ManageBonus] = OrganisationOfficer,
        [Right.ReadBonus] = OrganisationOfficer,
        [Right.ReadOwnBonus] = Self | OrganisationOfficer,
        [Right.ReadOwnArchive] = Self,
        [Right.ReadArchive] = UnitHead | OrganisationOfficer | DisciplineReviewer,
        [Right.ReadSanctions] = Self | OrganisationOfficer | DisciplineReviewer,
        [Right.ReadArchiveLog] = Self | OrganisationOfficer | AuditAdministrator,
        [Right.InspectCadre] = OrganisationOfficer,
        [Right.SuggestTalks] = UnitHead | OrganisationOfficer,
        [Right.HoldTalks] = Supervisor | UnitHead | OrganisationOfficer,
        [Right.SignTalk] = Self,
        [Right.ReadTalks] = Self | Supervisor | UnitHead | OrganisationOfficer | DisciplineReviewer,
        [Right.GivePlan] = Self,
        [Right.ManageHonours] = OrganisationOfficer,
        [Right.ManageProgrammes] = OrganisationOfficer,
        [Right.ReadProgrammes] = OrganisationOfficer | Inspector,
        [Right.ReadOwnProgramme] = Self,
        [Right.ReadUndelivered] = SystemAdministrator,
        [Right.SettleUndelivered] = SystemAdministrator,
        [Right.SetNoticePreferences] = Self,
        [Right.ReadAuditTrail] = AuditAdministrator,
    };

    /// <summary>Answers whether a person of these roles may do this to this subject; <c>null</c> when they may.</summary>
    public static Refusal? Check(Right right, Person who, Subject subject) =>
        (Table[right] & Held(who, subject)) != 0 ? null
            : new("not-permitted", new("您的角色不能进行此项操作。", "Your role does not permit this."), Cite.Setting("access.table"));

    /// <summary>All grants a person holds towards a subject.</summary>
    public static Grant Held(Person who, Subject subject)
    {
        var held = Anyone;
        if (subject.Person == who.Id)
            held |= Self;
        else if (subject.Supervisor == who.Id || subject.DelegatedToActor)
            held |= Supervisor;
        if (subject.Reviewer == who.Id)
            held |= Reviewer;
        foreach (var role in who.Roles)
            held |= Of(role, subject.Units.Contains(who.Unit), subject.Above == who.Unit);
        return held;
    }

    /// <summary>Roles of a unit hold within it; the county's roles hold everywhere.</summary>
    private static Grant Of(Role role, bool ownUnit, bool unitAbove) => role switch
    {
        Role.UnitHead => ownUnit || unitAbove ? UnitHead : 0,
        Role.UnitAdministrator => ownUnit ? UnitAdministrator : 0,
        Role.CommitteeMember => ownUnit ? CommitteeMember : 0,
        Role.DisciplineReviewer => DisciplineReviewer,
        Role.OrganisationOfficer => OrganisationOfficer,
        Role.Inspector => Inspector,
        Role.SystemAdministrator => SystemAdministrator,
        Role.SecurityAdministrator => SecurityAdministrator,
        Role.AuditAdministrator => AuditAdministrator,
        _ => 0,
    };
}

/// <summary>Who asks.</summary>
/// <param name="Id">The person.</param>
/// <param name="Unit">The unit the person belongs to now.</param>
/// <param name="Roles">The roles held now.</param>
public sealed record Person(PersonId Id, UnitId Unit, IReadOnlyList<Role> Roles);

/// <summary>Whom or what it is about.</summary>
/// <param name="Units">The unit concerned, or all units of a pool.</param>
public sealed record Subject(params IReadOnlyList<UnitId> Units)
{
    /// <summary>The county as a whole.</summary>
    public static Subject County { get; } = new();

    /// <summary>The person concerned.</summary>
    public PersonId? Person { get; init; }

    /// <summary>That person's supervising leader.</summary>
    public PersonId? Supervisor { get; init; }

    /// <summary>Whether the supervising leader has delegated to the one who asks.</summary>
    public bool DelegatedToActor { get; init; }

    /// <summary>The reviewer an objection was given to.</summary>
    public PersonId? Reviewer { get; init; }

    /// <summary>The town or department an institution belongs to: its head answers for the institution (五级责任制).</summary>
    public UnitId? Above { get; init; }
}
