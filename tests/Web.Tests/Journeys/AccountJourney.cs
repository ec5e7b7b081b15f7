using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class AccountJourney(Site site)
{
    [BrowserFact]
    public async Task A_reset_account_is_opened_with_the_password_told_and_a_new_one_is_chosen_first()
    {
        var county = await site.InPublication;
        var person = county.Staff(4);
        string told;
        await using (var security = await site.Visit(county, Screen.Desk))
        {
            await security.SignIn(county.Plan.Holder(Role.SecurityAdministrator), "/accounts");
            await security.Page.GetByLabel("为谁重置").FillAsync(person.Value);
            await security.Page.Locator(".found button").First.ClickAsync();
            await security.Button("重置").ClickAsync();
            told = await security.Page.Locator("code").InnerTextAsync();
        }
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.Page.GotoAsync("/");
        await visitor.Page.GetByLabel("工号").FillAsync(person.Value);
        await visitor.Page.GetByLabel("口令").FillAsync(told);
        await visitor.Button("登录").ClickAsync();
        await visitor.Page.GetByLabel("原口令").FillAsync(told);
        await visitor.Page.GetByLabel("新口令").FillAsync("short");
        await visitor.Button("修改口令").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("口令须为");
        visitor.Forgive();
        await visitor.Page.GetByLabel("新口令").FillAsync("Autumn-2026");
        await visitor.Button("修改口令").ClickAsync();
        await Assertions.Expect(visitor.Heading("本周纪实")).ToBeVisibleAsync();
    }
}
