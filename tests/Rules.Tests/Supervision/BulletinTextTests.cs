using PerfServerless.Rules.Supervision.Reporting;

namespace PerfServerless.Rules.Tests.Supervision;

public class BulletinTextTests
{
    [Fact]
    public void A_bulletin_has_its_four_sections_and_says_what_the_figures_say()
    {
        var figures = Reports.Of(Reports.First, Reports.Unit("a"), Reports.Unit("b"));
        Assert.Equal(["一、总体情况", "二、督导检查和整改情况", "三、存在问题", "四、下一步要求"], BulletinText.Sections(figures).Select(section => section.Heading));
        var text = Reports.All(figures);
        Assert.Contains("全县参评单位2个，参评人员20人", text);
        Assert.Contains("周工作纪实应完成80篇，已完成80篇，完成率100.0%，及时率95.0%", text);
        Assert.Contains("应参加40人次，实际参加36人次，参与率90.0%", text);
        Assert.Contains("已公示等次20人次，其中“优秀”8人次，占40.0%，“良好”12人次，占60.0%", text);
        Assert.Contains("未发现突出问题", text);
    }

    [Fact]
    public void A_months_bulletin_leaves_ballots_and_grades_to_the_quarters()
    {
        var text = Reports.All(Reports.Of(Reports.March, Reports.Unit("a")));
        Assert.DoesNotContain("民主测评", text);
        Assert.DoesNotContain("等次", text);
    }

    [Fact]
    public void A_period_without_figures_says_so_and_nothing_else()
    {
        var section = Assert.Single(BulletinText.Sections(Reports.Of(Reports.March)));
        Assert.Equal("2026年3月没有已核定参评名单的单位，没有可供统计的数据。", Assert.Single(section.Statements).Text);
    }

    [Fact]
    public void Units_below_the_threshold_are_named_the_worst_first_and_at_the_threshold_nobody_is()
    {
        var figures = Reports.Of(Reports.March, Reports.Unit("a", new(100, 90, 0)), Reports.Unit("b", new(100, 89, 0)), Reports.Unit("c", new(100, 50, 0)), Reports.Unit("d", new(0, 0, 0)));
        Assert.Contains("完成率低于90.0%的单位有2个：单位c（50.0%）、单位b（89.0%）。", Reports.All(figures));
        Assert.Contains("（二）抓好问题整改", Reports.All(figures));
    }

    [Fact]
    public void More_units_than_a_sentence_holds_end_in_and_so_on()
    {
        var text = Reports.All(Reports.Of(Reports.March, [.. Enumerable.Range(10, 9).Select(number => Reports.Unit($"u{number}", new(100, 50, 0)))]));
        Assert.Contains("的单位有9个：单位u10（50.0%）", text);
        Assert.Contains("单位u17（50.0%）等。", text);
        Assert.DoesNotContain("单位u18", text);
    }

    [Fact]
    public void An_overdue_notice_is_named_with_its_unit_and_number()
    {
        var figures = Reports.Of(Reports.March, Reports.Unit("a")) with { Supervision = [Reports.Overdue("a")] };
        Assert.Contains("逾期未报送整改情况的有：单位a（太督改〔2026〕7号，期限3月16日），予以点名通报。", Reports.All(figures));
        Assert.Contains("被点名的单位要立即报送整改情况", Reports.All(figures));
    }

    [Fact]
    public void The_period_before_is_compared_with_and_no_other()
    {
        var now = Reports.Of(Reports.March, Reports.Unit("a", new(100, 95, 0)));
        var before = CountyTotals.Of([Reports.Unit("a", new(100, 93, 0))]);
        Assert.Contains("比2026年2月上升2.0个百分点", Reports.All(now with { Earlier = [new(Reports.March.Previous, before)] }));
        Assert.Contains("与2026年2月持平", Reports.All(now with { Earlier = [new(Reports.March.Previous, now.Totals())] }));
        Assert.DoesNotContain("百分点", Reports.All(now with { Earlier = [new(Reports.March.Previous.Previous, before)] }));
    }

    [Fact]
    public void The_same_figures_in_another_order_are_the_same_figures()
    {
        var figures = Reports.Of(Reports.March, Reports.Unit("b"), Reports.Unit("a")).InOrder();
        Assert.Equal(["a", "b"], figures.Units.Select(unit => unit.Unit.Value));
        Assert.Equal(Reports.All(figures), Reports.All(Reports.Of(Reports.March, Reports.Unit("a"), Reports.Unit("b")).InOrder()));
    }
}
