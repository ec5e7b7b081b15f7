using System.Text.RegularExpressions;
using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class MonthJourney(Site site)
{
    [BrowserFact]
    public async Task A_report_that_was_sent_back_is_changed_and_sent_again_once()
    {
        var county = await site.AfterApril;
        PersonId person;
        await using (var supervisor = await site.Visit(county, Screen.Desk))
        {
            await supervisor.SignIn(county.SupervisorOf(county.Staff(0)), "/reviews/2026-04");
            var last = supervisor.Page.Locator("a.button[href^='/reviews/2026-04/']").Last;
            person = new((await last.GetAttributeAsync("href"))!.Split('/')[^1]);
            await last.ClickAsync();
            await supervisor.Button("退回修改").ClickAsync();
            await supervisor.Page.GetByLabel("需要补充什么").FillAsync("请补充走访情况。");
            await supervisor.Button("退回").ClickAsync();
            await Assertions.Expect(supervisor.Button("退回")).ToHaveCountAsync(0);
        }
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.SignIn(person, "/month/2026-04");
        await visitor.Sees("请补充走访情况。");
        var report = visitor.Page.GetByLabel("汇报", new() { Exact = true });
        await report.FillAsync("4月工作汇报\n一、完成的工作\n1. 走访十二户");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(report).ToHaveValueAsync(new Regex("走访十二户"));
        await visitor.Button("送出").DblClickAsync();
        await visitor.Sees("已送出，等待点评");
    }

    [BrowserFact]
    public async Task A_person_confirms_the_attendance_sheet()
    {
        var county = await site.AfterApril;
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.SignIn(county.Staff(0), "/attendance");
        await visitor.Button("确认无误").ClickAsync();
        await visitor.Sees("您已于");
    }

    [BrowserFact]
    public async Task A_person_disputes_the_attendance_sheet_and_must_say_why()
    {
        var county = await site.AfterApril;
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.SignIn(county.Staff(1), "/attendance");
        await visitor.Button("有异议").ClickAsync();
        await visitor.Button("提出异议").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("请写明理由");
        await visitor.Page.GetByLabel("哪里不对").FillAsync("4月8日在县里开会，不是迟到。");
        await visitor.Button("提出异议").ClickAsync();
        await visitor.Sees("异议处理中");
        visitor.Forgive();
    }

    [BrowserFact]
    public async Task A_supervisor_reviews_in_two_clicks_and_a_sentence_and_comes_to_the_next_report()
    {
        var county = await site.AfterApril;
        var supervisor = county.SupervisorOf(county.Staff(0));
        await using var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(supervisor, "/reviews");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "点评" }).And(visitor.Page.Locator(".button")).First.ClickAsync();
        await Assertions.Expect(visitor.Heading("当月周纪实")).ToBeVisibleAsync();
        var first = await visitor.Page.Locator("h1").InnerTextAsync();
        await visitor.Button("95").ClickAsync();
        await visitor.Page.GetByLabel("评语").FillAsync("台账核对及时，下月注意进度。");
        await visitor.Button("送出点评").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("h1")).Not.ToHaveTextAsync(first);
    }

    [BrowserFact]
    public async Task A_score_that_needs_a_comment_is_refused_beside_the_comment()
    {
        var county = await site.AfterApril;
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.SignIn(county.SupervisorOf(county.Staff(0)), "/reviews");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "点评" }).And(visitor.Page.Locator(".button")).First.ClickAsync();
        await visitor.Page.GetByLabel("评分").FillAsync("50");
        await visitor.Button("送出点评").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".field", new() { Has = visitor.Page.GetByLabel("评语") }).GetByRole(AriaRole.Alert)).ToContainTextAsync("必须写明评语");
        visitor.Forgive();
    }

    [BrowserFact]
    public async Task A_supervisor_delegates_and_ends_it()
    {
        var county = await site.AfterApril;
        await using var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(county.SupervisorOf(county.Staff(0)), "/delegation");
        await visitor.Page.GetByLabel("受托人").FillAsync(county.Plan.Head(county.Unit).Id.Value);
        await visitor.Page.Locator(".found button").First.ClickAsync();
        await visitor.Button("委托").ClickAsync();
        await visitor.Button("提前结束").ClickAsync();
        await visitor.Sees("没有委托。");
    }
}
