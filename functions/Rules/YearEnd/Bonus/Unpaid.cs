using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>Why a person is paid nothing (不发放的情形).</summary>
public enum Unpaid
{
    /// <summary>处分期内不定等次.</summary>
    Sanction = 1,

    /// <summary>立案未结; paid afterwards when the grade is decided afterwards.</summary>
    OpenCase,

    /// <summary>病事假累计超过半年.</summary>
    AbsentOverHalfYear,

    /// <summary>A civil servant below 称职, where the scheme does not say otherwise (公务员考核规定 art. 20).</summary>
    BelowCompetent,

    /// <summary>No grade for another reason: a new entrant, or one who does not take part (<c>bonus.no-grade</c>).</summary>
    NotGraded,
}

/// <summary>Who is paid nothing, and on what ground.</summary>
public static class BonusExclusion
{
    /// <summary>Why a candidate is paid nothing under a scheme; <c>null</c> when they are paid.</summary>
    public static Unpaid? Of(BonusCandidate candidate, BonusPeriod period, bool paysBelowCompetent) => candidate.WhyNone switch
    {
        NoAnnualGrade.Sanction => Unpaid.Sanction,
        NoAnnualGrade.OpenCase => Unpaid.OpenCase,
        NoAnnualGrade.AbsentOverHalfYear => Unpaid.AbsentOverHalfYear,
        not null => Unpaid.NotGraded,
        null when candidate.Places.Count == 0 => Unpaid.NotGraded,
        null when period.IsYear && !paysBelowCompetent && candidate.Kind.IsCivilServant() && candidate.Places[0] < (int)AnnualGrade.Competent => Unpaid.BelowCompetent,
        null => null,
    };

    /// <summary>The reason in words, for the person.</summary>
    public static Bilingual Reason(this Unpaid why) => why switch
    {
        Unpaid.Sanction => new("处分期内不定等次，不发放。", "No grade while a sanction runs: nothing is paid."),
        Unpaid.OpenCase => new("立案尚未结案，不发放；结案补定等次后补发。", "An investigation is open: nothing is paid until a grade is decided afterwards."),
        Unpaid.AbsentOverHalfYear => new("病假、事假累计超过半年，不发放。", "Sick and private leave of more than half the year: nothing is paid."),
        Unpaid.BelowCompetent => new("年度考核在称职以下，不享受年度考核奖金。", "Below competent: the annual bonus is not paid."),
        Unpaid.NotGraded => new("本期没有考核等次，不参加分配。", "No grade in this period: no part in the bonus."),
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    /// <summary>What denies the bonus. The pilot names the first three; each rests on the rule that denies the grade.</summary>
    public static Citation Source(this Unpaid why, StaffKind kind) => why switch
    {
        Unpaid.Sanction => kind.IsCivilServant() ? Cite.CivilServantAppraisalRules(29) : Cite.InstitutionRules(43),
        Unpaid.OpenCase => kind.IsCivilServant() ? Cite.CivilServantAppraisalRules(28) : Cite.InstitutionRules(42),
        Unpaid.AbsentOverHalfYear => AbsenceOfYear.Source(!kind.IsCivilServant()),
        Unpaid.BelowCompetent => Cite.CivilServantAppraisalRules(20),
        Unpaid.NotGraded => Cite.Setting("bonus.no-grade"),
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };
}
