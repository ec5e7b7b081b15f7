namespace PerfServerless.Rules.Supervision;

/// <summary>Kinds of inspection (pilot section 3).</summary>
public enum InspectionKind
{
    /// <summary>定期督导.</summary>
    Regular = 1,

    /// <summary>专项督导, on one theme.</summary>
    Special,

    /// <summary>联合专项督导, with other bodies such as 县委督查室 and 县政府督查室.</summary>
    JointSpecial,
}
