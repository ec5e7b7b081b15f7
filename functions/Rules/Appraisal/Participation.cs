namespace PerfServerless.Rules.Appraisal;

/// <summary>How a person takes part in a period: everyone has exactly one status.</summary>
public enum Participation
{
    /// <summary>参评: is graded and counts for the quota.</summary>
    Graded = 1,

    /// <summary>只写评语: is commented on and gets no grade, such as a new entrant.</summary>
    CommentOnly,

    /// <summary>不定等次: the grade is withheld; it may be decided later (补定).</summary>
    NoGrade,

    /// <summary>不参评.</summary>
    Excluded,
}

/// <summary>Why a person is not simply graded.</summary>
public enum ParticipationReason
{
    /// <summary>试用期.</summary>
    Probation = 1,

    /// <summary>立案未结.</summary>
    OpenCase,

    /// <summary>处分期间.</summary>
    SanctionPeriod,

    /// <summary>病事假累计超过半年.</summary>
    LongLeave,

    /// <summary>其他, with words.</summary>
    Other,
}
