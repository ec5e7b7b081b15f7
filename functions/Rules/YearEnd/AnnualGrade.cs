using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>
/// The four grades of the year (年度考核等次). Civil servants: 优秀 / 称职 / 基本称职 / 不称职 (公务员法 art. 38); institution staff: 优秀 /
/// 合格 / 基本合格 / 不合格 (事业单位工作人员考核规定 art. 10). What is stored is the place, because the names differ.
/// </summary>
public enum AnnualGrade
{
    /// <summary>不称职, 不合格.</summary>
    Incompetent = 1,

    /// <summary>基本称职, 基本合格.</summary>
    BasicallyCompetent = 2,

    /// <summary>称职, 合格.</summary>
    Competent = 3,

    /// <summary>优秀; at most 20% of those to be appraised, 25% with approval.</summary>
    Excellent = 4,
}

/// <summary>The names of the grades.</summary>
public static class AnnualGradeNames
{
    /// <summary>The statutory name for a kind of person.</summary>
    public static Bilingual Label(this AnnualGrade grade, StaffKind kind) =>
        kind.IsCivilServant() ? CivilServant(grade) : Institution(grade);

    /// <summary>The article that names the grades of a kind of person.</summary>
    public static Citation Source(StaffKind kind) => kind.IsCivilServant() ? Cite.CivilServantLaw(38) : Cite.InstitutionRules(10);

    /// <summary>The quarter's grade at the same place: what is common to both, such as objections and proposals, is written once.</summary>
    public static Grade AtSamePlace(this AnnualGrade grade) => (Grade)(int)grade;

    /// <summary>The year's grade at the same place as a quarter's.</summary>
    public static AnnualGrade AtSamePlace(this Grade grade) => (AnnualGrade)(int)grade;

    private static Bilingual CivilServant(AnnualGrade grade) => grade switch
    {
        AnnualGrade.Excellent => new("优秀", "Excellent"),
        AnnualGrade.Competent => new("称职", "Competent"),
        AnnualGrade.BasicallyCompetent => new("基本称职", "Basically competent"),
        AnnualGrade.Incompetent => new("不称职", "Incompetent"),
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    };

    private static Bilingual Institution(AnnualGrade grade) => grade switch
    {
        AnnualGrade.Excellent => new("优秀", "Excellent"),
        AnnualGrade.Competent => new("合格", "Qualified"),
        AnnualGrade.BasicallyCompetent => new("基本合格", "Basically qualified"),
        AnnualGrade.Incompetent => new("不合格", "Unqualified"),
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    };
}
