using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>连续两年不称职: a warning that the grounds of dismissal may be met. The system warns; a person acts.</summary>
/// <param name="Sentence">The warning.</param>
/// <param name="Source">The article that allows it.</param>
public sealed record DismissalGrounds(Bilingual Sentence, Citation Source)
{
    /// <summary>The warning that two years running give, or <c>null</c>.</summary>
    /// <param name="kind">The kind of person in the later year.</param>
    /// <param name="year">The later year.</param>
    /// <param name="before">The grade that holds of the year before; <c>null</c> when there is none.</param>
    /// <param name="now">The grade of the later year.</param>
    public static DismissalGrounds? Of(StaffKind kind, int year, AnnualGrade? before, AnnualGrade? now)
    {
        if (before != AnnualGrade.Incompetent || now != AnnualGrade.Incompetent)
            return null;
        var name = AnnualGrade.Incompetent.Label(kind);
        return kind.IsCivilServant()
            ? new(new($"{year - 1}、{year} 年连续两年{name.Zh}，可能符合辞退情形，请依法研究处理。", $"{name.En} in {year - 1} and {year}: the grounds of dismissal may be met; to be considered by the unit."), Cite.CivilServantLaw(88))
            : new(new($"{year - 1}、{year} 年连续两年{name.Zh}，可能符合解除聘用合同情形，请依法研究处理。", $"{name.En} in {year - 1} and {year}: the contract may be ended; to be considered by the unit."), Cite.InstitutionRules(30));
    }
}
