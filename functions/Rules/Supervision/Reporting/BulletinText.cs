using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>What a bulletin says (月督导、季通报、年考核, pilot section 3), in the words of a county office, from its figures alone. It names units and notices, never a person.</summary>
public static class BulletinText
{
    /// <summary>标题, in the lines in which it is set.</summary>
    public static IReadOnlyList<string> Title(ReportingPeriod period, bool correction) =>
        [$"关于{(correction ? "更正" : "")}{Name(period)}全县公务员绩效管理", $"{Subject(period)}{(correction ? "通报的通知" : "的通报")}"];

    /// <summary>A period as a sentence says it: 2026年3月, 2026年第一季度, 2026年度.</summary>
    public static string Name(ReportingPeriod period) => period.Kind switch
    {
        ReportingKind.Month => $"{period.Year}年{period.First.Month}月",
        ReportingKind.Quarter => Quarter.Of(period.First).Name.Zh,
        _ => $"{period.Year}年度",
    };

    /// <summary>The opening sentence; a correction says what it replaces and why.</summary>
    public static string Opening(ReportingPeriod period, string? replaces, string? reason) => replaces is null
        ? $"按照公务员绩效管理“月督导、季通报、年考核”工作机制，现将{Name(period)}有关情况通报如下。"
        : $"经核实，{replaces}通报需要更正，原因是：{reason!.Trim().TrimEnd('。')}。该通报自本通知印发之日起停止使用，现将更正后的{Name(period)}有关情况通报如下。";

    /// <summary>The sections, in order.</summary>
    public static IReadOnlyList<Section> Sections(BulletinFigures figures) => !figures.HasData()
        ? [new("一、总体情况", [new(null, $"{Name(figures.Period)}没有已核定参评名单的单位，没有可供统计的数据。")])]
        :
        [
            new("一、总体情况", Situation.Of(figures)),
            new("二、督导检查和整改情况", Supervised.Of(figures)),
            new("三、存在问题", Problems.Of(figures)),
            new("四、下一步要求", Demands.Of(figures)),
        ];

    private static string Subject(ReportingPeriod period) => period.Kind switch
    {
        ReportingKind.Month => "督导情况",
        ReportingKind.Quarter => "工作情况",
        _ => "工作总结",
    };
}

/// <summary>A section of a bulletin.</summary>
/// <param name="Heading">With its number: 一、总体情况.</param>
/// <param name="Statements">At least one.</param>
public sealed record Section(string Heading, IReadOnlyList<Statement> Statements);

/// <summary>A paragraph.</summary>
/// <param name="Lead">The heading that runs on into it: （一）工作完成情况。; <c>null</c> for none.</param>
/// <param name="Text">What it says.</param>
public sealed record Statement(string? Lead, string Text)
{
    private const string Numbers = "一二三四五六七八九十";

    /// <summary>Numbers the leads of statements in their order.</summary>
    internal static IReadOnlyList<Statement> Numbered(IReadOnlyList<(string Lead, string Text)> statements) =>
        [.. statements.Select((each, place) => new Statement($"（{Numbers[place]}）{each.Lead}。", each.Text))];
}
