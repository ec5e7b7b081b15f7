#pragma warning disable CS1591 // Each right is named by what it permits; the table in Access says to whom.
namespace PerfServerless.Rules.Organisation;

/// <summary>What can be permitted.</summary>
public enum Right
{
    ReadLaw, ReadDirectory, ReadPerson, ManagePeople, SetRoles, RecordCases, Delegate,
    RecordWeek, ReadWeek, ApproveLateWeek,
    ReportMonth, ReadMonth, ReviewMonth,
    PutAttendance, ReadAttendance, ConfirmAttendance, ResolveAttendance,
    ProposeAdjustment, ReadAdjustment, StateOnAdjustment, ReviewAdjustment, ApproveAdjustment,
    ManageBallots, ReadTurnout, CastBallot,
    ManageSchemes, ProposeRoster, LockRoster, ReadRoster,
    ScoreRound, ReadRound, DecideGrades, ApproveRound, PublishRound, ProposeCorrection,
    ReadAppraisal, ServeNotice, SignNotice, FileAppraisal, AdvanceAppraisal,
    LodgeObjection, ReadObjection, AssignReviewer, AnswerObjection, DecideReview,
    RunYearEnd, RecordRefusal,
    ReadNotices, KeepEvidence, ReadEvidence, ImportPeople,
    PlanSupervision, ReadDraws, Inspect, ReadSupervision, AnswerNotice, ReadBoard,
    ManageBonus, ReadBonus, ReadOwnBonus, ReadOwnArchive, ReadArchive, ReadSanctions, ReadArchiveLog, InspectCadre,
    ReadBulletin, MakeBulletin, PublishBulletin, ExportUnit, ReadExportLog,
    SuggestTalks, HoldTalks, SignTalk, ReadTalks, GivePlan, ManageHonours, ManageProgrammes, ReadProgrammes, ReadOwnProgramme,
    ReadUndelivered, SettleUndelivered, SetNoticePreferences, ReadAuditTrail,
}

/// <summary>On what ground it is permitted: a role, with the relation to the subject that the role needs.</summary>
[Flags]
public enum Grant
{
    /// <summary>Everyone who is signed in; finer limits are the rule's own, such as a voter's invitation.</summary>
    Anyone = 1,

    /// <summary>The person concerned.</summary>
    Self = 1 << 1,

    /// <summary>The person's supervising leader, or whom that leader has delegated.</summary>
    Supervisor = 1 << 2,

    /// <summary>Head of the unit concerned.</summary>
    UnitHead = 1 << 3,

    /// <summary>Administrator of the unit concerned.</summary>
    UnitAdministrator = 1 << 4,

    /// <summary>Committee member of a unit concerned.</summary>
    CommitteeMember = 1 << 5,

    /// <summary>Discipline reviewer, county-wide.</summary>
    DisciplineReviewer = 1 << 6,

    /// <summary>Officer of the organisation department.</summary>
    OrganisationOfficer = 1 << 7,

    /// <summary>Inspector.</summary>
    Inspector = 1 << 8,

    /// <summary>System administrator.</summary>
    SystemAdministrator = 1 << 9,

    /// <summary>Security administrator.</summary>
    SecurityAdministrator = 1 << 10,

    /// <summary>Audit administrator.</summary>
    AuditAdministrator = 1 << 11,

    /// <summary>The reviewer an objection was given to.</summary>
    Reviewer = 1 << 12,
}
