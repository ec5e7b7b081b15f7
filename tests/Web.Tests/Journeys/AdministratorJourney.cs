using PerfServerless.Local.Accounts;
using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class AdministratorJourney(Site site)
{
    [BrowserFact]
    public async Task A_second_factor_is_enrolled_and_asked_for_at_the_next_sign_in()
    {
        var county = await site.InPublication;
        var person = county.Plan.Holder(Role.OrganisationOfficer, 2);
        await using var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(person, "/account");
        await visitor.Button("开始登记").ClickAsync();
        var secret = Base32(await visitor.Page.Locator("code").InnerTextAsync());
        await visitor.Page.GetByLabel("验证器上的 6 位数字").FillAsync(CodeNow());
        await visitor.Button("完成登记").ClickAsync();
        await visitor.Sees("已登记");
        await visitor.Button("退出登录").ClickAsync();

        await visitor.Page.GetByLabel("工号").FillAsync(person.Value);
        await visitor.Page.GetByLabel("口令").FillAsync("Demo-2026");
        await visitor.Button("登录").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("动态验证码")).ToBeFocusedAsync();
        visitor.Forgive();
        county.Clock.Pass(TimeSpan.FromMinutes(1)); // a code is taken once
        await visitor.Page.GetByLabel("动态验证码").FillAsync(CodeNow());
        await visitor.Button("登录").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".top-bar")).ToContainTextAsync("组织部演示丙");

        string CodeNow() => Totp.Code(secret, Totp.StepAt(county.Clock.GetUtcNow()));
    }

    [BrowserFact]
    public async Task The_system_administrator_has_a_message_tried_again_and_the_audit_administrator_sees_who_did()
    {
        var county = await site.InPublication;
        await county.LeaveUndelivered();
        await using (var system = await site.Visit(county, Screen.Desk))
        {
            await system.SignIn(county.Plan.Holder(Role.SystemAdministrator), "/delivery");
            await Eventually(system, system.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "失败 1 次" }));
            await system.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^立即重试") }).First.ClickAsync();
            await system.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "立即重试", Exact = true }).ClickAsync();
            await Assertions.Expect(system.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        }
        await using var audit = await site.Visit(county, Screen.Desk);
        await audit.SignIn(county.Plan.Holder(Role.AuditAdministrator), "/audit");
        var failures = audit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "MessageFailed" });
        for (var looks = 0; looks < 20 && await failures.CountAsync() < 2; looks++)
            await LookAgain(audit, failures.Nth(1));
        await Assertions.Expect(failures).ToHaveCountAsync(2); // it was tried again, and failed again
        var row = audit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "RetryAsked" });
        await Assertions.Expect(row).ToContainTextAsync("系统管理演示");
        await Assertions.Expect(row).ToContainTextAsync("完整");
        await Assertions.Expect(audit.Page.GetByText("被改动", new() { Exact = true })).ToHaveCountAsync(0);
    }

    private static async Task LookAgain(Visitor audit, ILocator what)
    {
        await audit.Page.ReloadAsync();
        await audit.Page.GetByLabel("记录范围").SelectOptionAsync(new SelectOptionValue { Label = "未投递消息的处理" });
        await audit.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = "lane/" }).First.ClickAsync();
        await Task.WhenAny(what.WaitForAsync(new() { Timeout = 1000 }));
    }

    /// <summary>What the host does beside the page is seen by looking again.</summary>
    private static async Task Eventually(Visitor visitor, ILocator what)
    {
        for (var looks = 0; looks < 20 && await what.CountAsync() == 0; looks++)
        {
            await visitor.Button("刷新").ClickAsync();
            await Task.WhenAny(what.First.WaitForAsync(new() { Timeout = 1000 }));
        }
        await Assertions.Expect(what.First).ToBeVisibleAsync();
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
