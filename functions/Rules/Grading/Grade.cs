namespace PerfServerless.Rules.Grading;

/// <summary>
/// The four grades of the quarter. The pilot's labels are 优秀 / 良好 / 一般 / 较差; the statutory names of regular appraisal
/// (平时考核) are 好 / 较好 / 一般 / 较差, and the code stored is the statutory one's place, so that labels may change.
/// </summary>
public enum Grade
{
    /// <summary>较差, below the last band.</summary>
    Poor = 1,

    /// <summary>一般.</summary>
    Fair = 2,

    /// <summary>良好, statutory 较好.</summary>
    Good = 3,

    /// <summary>优秀, statutory 好; at most 40% of a pool.</summary>
    Excellent = 4,
}

/// <summary>The names of the grades.</summary>
public static class GradeNames
{
    /// <summary>The label people see.</summary>
    public static Bilingual Label(this Grade grade) => grade switch
    {
        Grade.Excellent => new("优秀", "Excellent"),
        Grade.Good => new("良好", "Good"),
        Grade.Fair => new("一般", "Fair"),
        Grade.Poor => new("较差", "Poor"),
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    };

    /// <summary>The name in the Measures on Regular Appraisal (公务员平时考核办法), for forms and files.</summary>
    public static string StatutoryName(this Grade grade) => grade switch
    {
        Grade.Excellent => "好",
        Grade.Good => "较好",
        Grade.Fair => "一般",
        Grade.Poor => "较差",
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    };
}
