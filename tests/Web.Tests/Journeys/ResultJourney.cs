using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class ResultJourney(Site site)
{
    [BrowserFact]
    public async Task A_person_reads_where_the_score_comes_from_down_to_its_citation()
    {
        var county = await site.InPublication;
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.SignIn(county.Staff(0), "/score/2026Q1");
        await visitor.Sees("领导点评");
        var tree = visitor.Page.Locator(".node.top");
        await tree.Locator("details.citation summary").First.ClickAsync();
        await Assertions.Expect(tree.Locator("details.citation").First).ToContainTextAsync("法律未规定");
    }

    [BrowserFact]
    public async Task A_person_objects_sees_the_clock_and_takes_it_back()
    {
        var county = await site.InPublication;
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.SignIn(county.Staff(1), "/score/2026Q1");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "提出异议" }).ClickAsync();
        await visitor.Sees("还有");
        await visitor.Page.GetByLabel("理由").FillAsync("二月的汇报没有计入。");
        await visitor.Button("提交异议").ClickAsync();
        await visitor.Sees("等待组织部指定复核人");
        await visitor.Sees("答复异议");
        await visitor.Button("撤回异议").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "撤回异议" }).ClickAsync();
        await visitor.Sees("已撤回");
    }

    [BrowserFact]
    public async Task A_notice_leads_to_what_it_is_about()
    {
        var county = await site.InPublication;
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.SignIn(county.Staff(2), "/inbox");
        await visitor.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = "考核等次为" }).First.ClickAsync();
        await Assertions.Expect(visitor.Heading("得分与等次")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_ballot_is_marked_handed_in_and_never_shown_again()
    {
        var county = await site.AfterApril;
        await Open(county);
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.SignIn(county.Staff(0), "/ballot");
        await visitor.Button("交票").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "交票" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("五项都须打分");
        visitor.Forgive();
        foreach (var all in await visitor.Page.GetByLabel("五项同为").AllAsync())
            await all.FillAsync("88");
        await visitor.Button("交票").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "交票" }).ClickAsync();
        await visitor.Sees("您的测评票已收到");
        await visitor.Page.ReloadAsync();
        await visitor.Sees("您的测评票已收到");
    }

    private async Task Open(ServedCounty county)
    {
        await using var administrator = await site.Visit(county, Screen.Desk);
        await administrator.SignIn(county.Plan.Administrator(county.Unit).Id, "/unit/evaluation");
        await administrator.Button("开始测评并通知受邀人").ClickAsync();
        await administrator.Sees("还没有投票");
    }
}
