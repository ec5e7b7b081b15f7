using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>法定复核、申诉范围: which annual grades open a statutory review and appeal.</summary>
public static class StatutoryScope
{
    /// <summary>不称职 of a civil servant (公务员法 art. 95); 基本合格 or 不合格 of institution staff (事业单位工作人员考核规定 art. 36).</summary>
    public static bool Covers(StaffKind kind, AnnualGrade grade) =>
        grade <= (kind.IsCivilServant() ? AnnualGrade.Incompetent : AnnualGrade.BasicallyCompetent);
}
