using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Documents.Model;

namespace PerfServerless.Service.Documents.Forms;

/// <summary>年度考核登记表: made from a person's particulars, quarters and annual result.</summary>
public static class AnnualForm
{
    private static readonly decimal[] Widths = [24, 28, 24, 32, 18, 30];

    /// <summary>The form.</summary>
    public static OfficialDocument Of(AnnualFormInput input) => new()
    {
        Title = [$"{input.Result.Year}年度{(input.Result.Kind.IsCivilServant() ? "公务员" : "事业单位工作人员")}考核登记表"],
        Body = [new Table(Widths, [], [.. Particulars(input), .. Quarters(input), .. Result(input), .. Opinions(input)]) { IsForm = true }],
    };

    private static IEnumerable<Row> Particulars(AnnualFormInput input) =>
    [
        FormRows.Of(Cell.Label("姓　名"), new(input.Name), Cell.Label("人员类别"), new(input.Result.Kind.Label().Zh), Cell.Label("职　务"), new(input.Position)),
        FormRows.Of(Cell.Label("单　位"), new(input.Unit) { Across = 3 }, Cell.Label("进入时间"), new($"{input.Entered.Year}年{input.Entered.Month}月")),
        new([Cell.Label("本人\n总结"), new("") { Across = 5, Side = Side.TopLeft }]) { Height = 46 },
    ];

    private static IEnumerable<Row> Quarters(AnnualFormInput input)
    {
        yield return FormRows.Of(Cell.Label("季度考核"), Cell.Label("一季度"), Cell.Label("二季度"), Cell.Label("三季度"), Cell.Label("四季度"), Cell.Label("平均分"));
        var quarters = Enumerable.Range(1, 4).Select(number => input.Quarters.FirstOrDefault(quarter => quarter.Period.Number == number)).ToList();
        yield return FormRows.Of([Cell.Label("得　分"), .. quarters.Select(quarter => Cell.Score(quarter?.Score)), Cell.Score(input.Mean)]);
        yield return FormRows.Of([Cell.Label("等　次"), .. quarters.Select(quarter => new Cell(quarter?.Grade?.Label().Zh ?? "—")), new("—")]);
    }

    private static IEnumerable<Row> Result(AnnualFormInput input)
    {
        var grade = input.Result.Grade is { } known ? known.Label(input.Result.Kind).Zh : input.Result.WhyNone is null ? "" : "不确定等次";
        yield return FormRows.Of(Cell.Label("年度得分"), Cell.Score(input.Result.Score) with { Across = 2 }, Cell.Label("年度等次"), new(grade) { Across = 2 });
        if (input.Result.WhyNone is { } why)
            yield return FormRows.Of(Cell.Label("不确定等次\n或不参加考核\n情况说明"), Cell.Left(Reason(why)) with { Across = 5 });
    }

    private static IEnumerable<Row> Opinions(AnnualFormInput input) =>
    [
        FormRows.Opinion("主管领导\n评语和等次\n建议", "签名：", 27, input.LeaderOpinion), FormRows.Opinion("机关（单位）\n负责人或考核\n委员会意见", "（盖章）", 27, input.UnitOpinion),
        FormRows.Opinion("本人意见", "签名：", 22, input.PersonOpinion),
    ];

    private static string Reason(NoAnnualGrade why) => why switch
    {
        NoAnnualGrade.NewEntrant => "试用期或者参加工作不满半年，只写评语。",
        NoAnnualGrade.OpenCase => "立案审查调查尚未结案，结案后补定。",
        NoAnnualGrade.Sanction => "处分期间，只写评语。",
        NoAnnualGrade.AbsentOverHalfYear => "病、事假累计超过半年，不参加考核。",
        _ => "其他原因，未参加考核。",
    };
}

/// <summary>What the annual form is made of.</summary>
public sealed record AnnualFormInput
{
    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the unit that appraises.</summary>
    public required string Unit { get; init; }

    /// <summary>The post at the year's end.</summary>
    public required string Position { get; init; }

    /// <summary>First day in service.</summary>
    public required DateOnly Entered { get; init; }

    /// <summary>The quarters that there are, at most four.</summary>
    public required IReadOnlyList<QuarterOfYear> Quarters { get; init; }

    /// <summary>The mean of the quarters' scores; <c>null</c> where there is none.</summary>
    public decimal? Mean { get; init; }

    /// <summary>The annual result.</summary>
    public required AnnualResult Result { get; init; }

    /// <summary>The leader's comment, or empty to be written by hand; as the two below.</summary>
    public string LeaderOpinion { get; init; } = "";

    /// <summary>The opinion of the unit's head or committee.</summary>
    public string UnitOpinion { get; init; } = "";

    /// <summary>The person's own opinion.</summary>
    public string PersonOpinion { get; init; } = "";
}

/// <summary>A quarter as the annual form shows it.</summary>
public sealed record QuarterOfYear(Quarter Period, decimal? Score, Grade? Grade);
