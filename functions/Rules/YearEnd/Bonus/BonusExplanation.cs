using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>Where one person's bonus comes from (个人信息保护法 art. 24). Amounts are shown in yuan.</summary>
public static class BonusExplanation
{
    /// <summary>The explanation of a line of a list.</summary>
    public static Explanation Of(BonusLine line, BonusList list, BonusTerms terms, BonusPeriod period) => line.Unpaid is { } why
        ? Explanation.Leaf(Label(period), 0, why.Reason(), why.Source(line.Kind))
        : new(Label(period), Yuan(line.Pay), Formula(terms.Rate, list.Evenly), Cite.Pilot(5), [Standard(line), Rate(terms), Pool(list), Coefficient(line, terms, period), Weighted(list)]);

    private static Bilingual Label(BonusPeriod period) => new($"{period.Name.Zh}考核奖金（元）", $"Bonus of {period.Name.En} (yuan)");

    private static Bilingual Formula(decimal rate, bool evenly) => evenly
        ? new($"标准 × {1 - rate:0.####} + 统筹总额 × 标准 ÷ 标准之和：没有系数大于 0 的人员，统筹部分按标准分配。", $"Standard × {1 - rate:0.####} + pool × standard ÷ the sum of standards: nobody's coefficient is above 0.")
        : new($"标准 × {1 - rate:0.####} + 统筹总额 × 系数 × 标准 ÷ Σ(系数 × 标准)，按最大余额法取到分，合计不差一分。", $"Standard × {1 - rate:0.####} + pool × coefficient × standard ÷ Σ(coefficient × standard), to the fen by largest remainder, the sum exact.");

    private static Explanation Standard(BonusLine line) =>
        Explanation.Leaf(new("奖金标准（元）", "Standard (yuan)"), Yuan(line.Standard), new("方案标准表所列。", "As the scheme's table says."), Cite.Setting("bonus.standards"));

    private static Explanation Rate(BonusTerms terms) =>
        Explanation.Leaf(new("统筹比例", "Pooled part"), terms.Rate, new($"方案（{terms.DocumentNumber}）规定，10% 至 20%。", "The scheme's, 10% to 20%."), Cite.Pilot(5));

    private static Explanation Pool(BonusList list) =>
        Explanation.Leaf(new("统筹总额（元）", "Pool (yuan)"), list.Pool / 1_000_000m,
            new($"发放总额 {Yuan(list.Budget):#,0.00} 元中用于差异化分配的部分。", $"What differs by grade, of {Yuan(list.Budget):#,0.00} yuan in all."), Cite.Setting("bonus.base"));

    private static Explanation Coefficient(BonusLine line, BonusTerms terms, BonusPeriod period)
    {
        var coefficients = Coefficients.Of(terms, period);
        var grades = line.Places.Select(place => Explanation.Leaf(GradeLabel(place, line.Kind, period), coefficients[place], new("该等次的系数。", "The coefficient of that grade."),
            period.IsYear ? AnnualGradeNames.Source(line.Kind) : Cite.RegularAppraisalMeasures(0)));
        return new(new("系数", "Coefficient"), line.Weight / 200m,
            period.IsYear ? new("年度考核等次对应的系数。", "That of the annual grade.") : new("半年内各季度等次系数的平均。", "The mean of those of the half-year's quarters."),
            Cite.Setting(period.IsYear ? "bonus.coefficients" : "bonus.half-year"), [.. grades]);
    }

    private static Explanation Weighted(BonusList list) =>
        Explanation.Leaf(new("Σ(系数 × 标准)（元）", "Σ(coefficient × standard) (yuan)"), list.Evenly ? Yuan(list.Weighted) : list.Weighted / 20_000m,
            new($"对 {list.PaidPeople} 名发放人员求和。", $"Over the {list.PaidPeople} people who are paid."), Cite.Setting("bonus.coefficients"));

    private static Bilingual GradeLabel(int place, StaffKind kind, BonusPeriod period) =>
        period.IsYear ? ((AnnualGrade)place).Label(kind) : ((Grade)place).Label();

    private static decimal Yuan(long fen) => fen / 100m;
}
