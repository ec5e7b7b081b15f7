using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Guards;

/// <summary>The form in another language, on paper, by keyboard, and as it is sent.</summary>
[Collection(SiteCollection.Name)]
public class ReadingGuards(Site site)
{
    [BrowserFact]
    public async Task The_form_speaks_English_when_asked_and_remembers_it()
    {
        var county = await site.AfterApril;
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.SignIn(county.Staff(0), "/account");
        await visitor.Page.GetByText("English", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Heading("Account and display")).ToBeVisibleAsync();
        await visitor.Page.GotoAsync("/week");
        await Assertions.Expect(visitor.Heading("This week")).ToBeVisibleAsync();
        Assert.Equal("en", await visitor.Page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [BrowserFact]
    public async Task On_paper_there_are_no_bars_and_no_buttons()
    {
        var county = await site.AfterApril;
        await using var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(county.Staff(0), "/score/2026Q1");
        await visitor.Sees("领导点评");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var gone in new[] { ".top-bar", ".side", ".tabs", ".button" })
            foreach (var element in await visitor.Page.Locator(gone).AllAsync())
                await Assertions.Expect(element).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_first_stop_of_the_keyboard_leads_to_the_content()
    {
        var county = await site.AfterApril;
        await using var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(county.Staff(0), "/week");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Heading("本周纪实")).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" })).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("main")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_weekly_page_costs_at_most_150_KB_on_a_first_visit()
    {
        var county = await site.AfterApril;
        await using var visitor = await site.Visit(county, Screen.Phone);
        var bytes = 0L;
        var session = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await session.SendAsync("Network.enable");
        session.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetInt64();
        await visitor.SignIn(county.Staff(0), "/week");
        await Assertions.Expect(visitor.Button("＋ 添加事项")).ToBeVisibleAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.InRange(bytes, 10_000, 150_000);
    }
}
