namespace PerfServerless.Rules.Organisation;

/// <summary>
/// The five levels of responsibility (五级责任制, pilot section 1). Each duty belongs to one; an overdue duty rises one level.
/// </summary>
public enum ResponsibilityLevel
{
    /// <summary>县委组织部.</summary>
    OrganisationDepartment = 1,

    /// <summary>镇和部门: the head of the unit, or of the unit an institution belongs to.</summary>
    TownOrDepartment,

    /// <summary>事业单位: its head; for a town or department itself, the supervising leader.</summary>
    Institution,

    /// <summary>管理员 of the unit.</summary>
    Administrator,

    /// <summary>公务员及事业单位工作人员.</summary>
    Staff,
}

/// <summary>Rising through the levels.</summary>
public static class ResponsibilityLevels
{
    /// <summary>The level above; the organisation department is the last.</summary>
    public static ResponsibilityLevel Above(this ResponsibilityLevel level) =>
        level == ResponsibilityLevel.OrganisationDepartment ? level : level - 1;

    /// <summary>The level's name.</summary>
    public static Bilingual Label(this ResponsibilityLevel level) => level switch
    {
        ResponsibilityLevel.OrganisationDepartment => new("县委组织部", "County organisation department"),
        ResponsibilityLevel.TownOrDepartment => new("镇和部门", "Town or department"),
        ResponsibilityLevel.Institution => new("事业单位", "Institution"),
        ResponsibilityLevel.Administrator => new("管理员", "Unit administrator"),
        ResponsibilityLevel.Staff => new("公务员及事业单位工作人员", "Staff"),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
