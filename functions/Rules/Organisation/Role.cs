namespace PerfServerless.Rules.Organisation;

/// <summary>What a person may be besides a member of staff. Roles of a unit hold for the unit the person belongs to.</summary>
public enum Role
{
    /// <summary>主要负责人 of a unit.</summary>
    UnitHead = 1,

    /// <summary>管理员 of a unit.</summary>
    UnitAdministrator,

    /// <summary>Member of the unit's appraisal committee (考核委员会).</summary>
    CommitteeMember,

    /// <summary>纪检/人事 reviewer of points and negative entries.</summary>
    DisciplineReviewer,

    /// <summary>Officer of the county's organisation department (县委组织部).</summary>
    OrganisationOfficer,

    /// <summary>Member of the supervision team (工作专班).</summary>
    Inspector,

    /// <summary>系统管理员, one of the three separated administrators (三员分立).</summary>
    SystemAdministrator,

    /// <summary>安全管理员.</summary>
    SecurityAdministrator,

    /// <summary>审计管理员.</summary>
    AuditAdministrator,
}

/// <summary>Kinds of person (人员类别): they decide which rules on annual grades and appeals hold.</summary>
public enum StaffKind
{
    /// <summary>公务员.</summary>
    CivilServant = 1,

    /// <summary>参照公务员法管理人员.</summary>
    CivilServantByReference,

    /// <summary>事业单位管理人员.</summary>
    InstitutionManager,

    /// <summary>事业单位专业技术人员.</summary>
    InstitutionSpecialist,

    /// <summary>事业单位工勤人员.</summary>
    InstitutionWorker,

    /// <summary>机关工勤人员: follow the institution rules (事业单位工作人员考核规定 art. 47).</summary>
    OfficeWorker,
}

/// <summary>Which body of rules a kind of person follows.</summary>
public static class StaffKinds
{
    /// <summary>Whether the Civil Servant Law holds; otherwise the institution rules do.</summary>
    public static bool IsCivilServant(this StaffKind kind) => kind is StaffKind.CivilServant or StaffKind.CivilServantByReference;

    /// <summary>The Chinese name.</summary>
    public static Bilingual Label(this StaffKind kind) => kind switch
    {
        StaffKind.CivilServant => new("公务员", "Civil servant"),
        StaffKind.CivilServantByReference => new("参公人员", "Civil servant by reference"),
        StaffKind.InstitutionManager => new("事业单位管理人员", "Institution manager"),
        StaffKind.InstitutionSpecialist => new("事业单位专业技术人员", "Institution specialist"),
        StaffKind.InstitutionWorker => new("事业单位工勤人员", "Institution worker"),
        StaffKind.OfficeWorker => new("机关工勤人员", "Office worker"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
