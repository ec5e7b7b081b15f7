using PerfServerless.Local.Demo;
using PerfServerless.Web.Tests.Guards;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class ExportJourney(Site site)
{
    private const string Notices = "/api/notices";

    [BrowserFact]
    public async Task An_export_asks_for_a_new_sign_in_over_the_page_and_then_the_file_comes()
    {
        var county = await site.InPublication;
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.SignIn(county.Plan.Head(county.Unit).Id, $"/unit/grades/{county.Unit}/2026Q1");
        await SitFor(visitor, county, minutes: 12);
        await visitor.Button("导出本季度材料").ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "请再次登录" });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("导出他人的考核信息前须重新验证身份");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("依据");
        Assert.Equal([], await PageGuards.Faults(visitor.Page, ColorScheme.Light));
        await visitor.Button("暂不导出").ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("导出他人的考核信息前须重新验证身份");

        await visitor.Button("导出本季度材料").ClickAsync();
        await Assertions.Expect(dialog.GetByLabel("口令")).ToBeFocusedAsync();
        await dialog.GetByLabel("口令").FillAsync(DemoCounty.Password);
        var file = await visitor.Page.RunAndWaitForDownloadAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync());
        Assert.Equal($"unit-{county.Unit}-2026Q1.zip", file.SuggestedFilename);
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        visitor.Forgive();
        await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Button("导出本季度材料").ClickAsync()); // and is not asked again
    }

    [BrowserFact]
    public async Task What_was_asked_under_the_session_before_is_asked_again_and_nobody_signs_in_twice()
    {
        var county = await site.InPublication;
        await using var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(county.Plan.Head(county.Unit).Id, $"/unit/grades/{county.Unit}/2026Q1");
        await visitor.Page.RunAndWaitForResponseAsync(() => SitFor(visitor, county, minutes: 6), answer => answer.Url.Contains(Notices));
        var held = new TaskCompletionSource<IRoute>();
        await visitor.Page.RouteAsync($"**{Notices}?*", route => held.TrySetResult(route) ? Task.CompletedTask : route.ContinueAsync());
        await visitor.Page.RunAndWaitForRequestAsync(() => SitFor(visitor, county, minutes: 6), request => request.Url.Contains(Notices));
        await visitor.Button("导出本季度材料").ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("口令").FillAsync(DemoCounty.Password);
        await visitor.Page.RunAndWaitForDownloadAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync());
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        var again = await visitor.Page.RunAndWaitForResponseAsync(
            async () => await (await held.Task).FulfillAsync(new() { Status = 401, ContentType = "application/problem+json", Body = """{"code":"not-signed-in"}""" }),
            answer => answer.Url.Contains(Notices) && answer.Ok);
        Assert.Equal(200, again.Status);
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        visitor.Forgive();
    }

    /// <summary>Reads now and then, so that the session stands while the sign-in grows old.</summary>
    private static async Task SitFor(Visitor visitor, ServedCounty county, int minutes)
    {
        const int Step = 6;
        for (var passed = 0; passed < minutes; passed += Step)
        {
            county.Clock.Pass(TimeSpan.FromMinutes(Step));
            await visitor.Page.ReloadAsync();
            await Assertions.Expect(visitor.Button("导出本季度材料")).ToBeVisibleAsync();
        }
    }
}
