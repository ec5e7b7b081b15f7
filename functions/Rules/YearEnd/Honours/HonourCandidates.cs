using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Honours;

/// <summary>What a list of candidates is for (评优评先).</summary>
public enum HonourKind
{
    /// <summary>嘉奖, for a civil servant graded 优秀 (公务员考核规定 art. 19).</summary>
    Commendation = 1,

    /// <summary>记三等功, after three years of 优秀 in a row (art. 19).</summary>
    ThirdClassMerit,

    /// <summary>先进个人: 优秀 is considered first, of any kind of person (pilot section 5).</summary>
    AdvancedIndividual,
}

/// <summary>What candidates are computed from: one person at the end of a year.</summary>
/// <param name="Person">The file.</param>
/// <param name="Result">The year's result.</param>
/// <param name="ExcellentBefore">Years graded 优秀 before it.</param>
/// <param name="LastMerit">The year of the latest third-class merit adopted here, or <c>null</c>.</param>
/// <param name="Today">The day it is asked.</param>
public sealed record HonourBasis(PersonState Person, AnnualResult Result, IReadOnlyList<int> ExcellentBefore, int? LastMerit, DateOnly Today)
{
    /// <summary>How many years in a row, up to this one, were 优秀 and did not already earn a merit (<c>honours.merit-restart</c>).</summary>
    public int ExcellentRun
    {
        get
        {
            var run = 0;
            for (var year = Result.Year; year > (LastMerit ?? 0) && (year == Result.Year || ExcellentBefore.Contains(year)); year--)
                run++;
            return run;
        }
    }
}

/// <summary>A person whom a list may name, or may not for a reason.</summary>
/// <param name="Person">Who.</param>
/// <param name="Unit">The unit that appraised.</param>
/// <param name="Ground">Why they are a candidate.</param>
/// <param name="Source">What that rests on.</param>
/// <param name="Excluded">Why they may not be named though their grade would do; <c>null</c> when they may.</param>
public sealed record HonourCandidate(PersonId Person, UnitId Unit, Bilingual Ground, Citation Source, HonourExclusion? Excluded);

/// <summary>Why a candidate may not be named.</summary>
public sealed record HonourExclusion(Bilingual Reason, Citation Source);

/// <summary>Computes candidates.</summary>
public static class HonourCandidates
{
    private const int YearsForMerit = 3;

    /// <summary>The candidates of a year, by unit and id; those excluded are among them, with the reason.</summary>
    public static IReadOnlyList<HonourCandidate> Of(HonourKind kind, IEnumerable<HonourBasis> people) =>
        [.. people.Where(basis => Qualifies(kind, basis)).OrderBy(basis => basis.Result.Unit).ThenBy(basis => basis.Person.Id).Select(basis => Candidate(kind, basis))];

    private static bool Qualifies(HonourKind kind, HonourBasis basis) => basis.Result.Grade == AnnualGrade.Excellent && kind switch
    {
        HonourKind.Commendation => basis.Result.Kind.IsCivilServant(),
        HonourKind.ThirdClassMerit => basis.Result.Kind.IsCivilServant() && basis.ExcellentRun >= YearsForMerit,
        HonourKind.AdvancedIndividual => true,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static HonourCandidate Candidate(HonourKind kind, HonourBasis basis)
    {
        var year = basis.Result.Year;
        var ground = kind == HonourKind.ThirdClassMerit
            ? new Bilingual($"截至 {year} 年连续三年年度考核优秀", $"Three annual grades of excellent in a row up to {year}")
            : new Bilingual($"{year} 年度考核优秀", $"Annual grade of {year}: excellent");
        var source = kind == HonourKind.AdvancedIndividual ? Cite.Pilot(5) : Cite.CivilServantAppraisalRules(19);
        return new(basis.Person.Id, basis.Result.Unit, ground, source, Exclusion(basis));
    }

    private static HonourExclusion? Exclusion(HonourBasis basis)
    {
        if (!basis.Result.Final)
            return new(new("年度考核结果尚未确定。", "The annual result is not final yet."), Cite.Setting("honours.exclusions"));
        if (basis.Person.Sanctioned(basis.Today))
            return new(new("正在处分期内。", "A sanction runs."), Cite.Setting("honours.exclusions"));
        return basis.Person.UnderInvestigation(basis.Today)
            ? new(new("立案尚未结案。", "An investigation is open."), Cite.Setting("honours.exclusions"))
            : null;
    }
}
