namespace PerfServerless.Rules.Attendance;

/// <summary>Why a person was not at the desk. The types stay distinct: what counts against no one must stay recognisable.</summary>
public enum LeaveType
{
    /// <summary>年休假.</summary>
    Annual = 1,

    /// <summary>病假; counts toward the half-year.</summary>
    Sick = 2,

    /// <summary>事假; counts toward the half-year.</summary>
    Private = 3,

    /// <summary>产假; never counts against anyone (事业单位工作人员考核规定 art. 41).</summary>
    Maternity = 4,

    /// <summary>陪产假、护理假.</summary>
    Paternity = 5,

    /// <summary>婚假.</summary>
    Marriage = 6,

    /// <summary>丧假.</summary>
    Bereavement = 7,

    /// <summary>探亲假.</summary>
    FamilyVisit = 8,

    /// <summary>育儿假.</summary>
    Parental = 9,

    /// <summary>工伤假.</summary>
    WorkInjury = 10,

    /// <summary>公出、培训: work done elsewhere, not leave.</summary>
    Official = 11,
}

/// <summary>What each type of leave means for an appraisal.</summary>
public static class LeaveTypes
{
    /// <summary>The label people see.</summary>
    public static Bilingual Label(this LeaveType type) => type switch
    {
        LeaveType.Annual => new("年休假", "Annual leave"),
        LeaveType.Sick => new("病假", "Sick leave"),
        LeaveType.Private => new("事假", "Private leave"),
        LeaveType.Maternity => new("产假", "Maternity leave"),
        LeaveType.Paternity => new("陪产（护理）假", "Paternity leave"),
        LeaveType.Marriage => new("婚假", "Marriage leave"),
        LeaveType.Bereavement => new("丧假", "Bereavement leave"),
        LeaveType.FamilyVisit => new("探亲假", "Family-visit leave"),
        LeaveType.Parental => new("育儿假", "Parental leave"),
        LeaveType.WorkInjury => new("工伤假", "Work-injury leave"),
        LeaveType.Official => new("公出（培训）", "Official duty or training"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Whether its days add up toward the half-year without a grade: only sick and private leave do.</summary>
    public static bool CountsTowardHalfYear(this LeaveType type) => type is LeaveType.Sick or LeaveType.Private;

    /// <summary>Whether it frees a person from the weekly record; official duty is work and does not.</summary>
    public static bool FreesFromRecord(this LeaveType type) => type != LeaveType.Official;
}
