using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class WeekJourney(Site site)
{
    [BrowserFact]
    public async Task A_person_writes_the_week_on_a_phone_and_closes_it_out()
    {
        await using var visitor = await At(Screen.Phone, 0);
        await visitor.Button("＋ 添加事项").ClickAsync();
        await Last(visitor, "做什么").FillAsync("核对村级台账");
        await Last(visitor, "结果").FillAsync("已核对十二户");
        await Delivered(visitor);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(Last(visitor, "做什么")).ToHaveValueAsync("核对村级台账");
        foreach (var item in await visitor.Page.Locator("li.item").AllAsync())
            await item.GetByText("销号", new() { Exact = true }).ClickAsync();
        await visitor.Button("销号").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "销号" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("按时", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Button("＋ 添加事项")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_refusal_stands_there_with_its_sentence_and_its_citation()
    {
        await using var visitor = await At(Screen.Phone, 1);
        await visitor.Button("＋ 添加事项").ClickAsync();
        await Last(visitor, "做什么").FillAsync("起草方案");
        await Delivered(visitor);
        await visitor.Button("销号").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "销号" }).ClickAsync();
        var refusal = visitor.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(refusal).ToContainTextAsync("还没有销号，也没有说明结转");
        await Assertions.Expect(refusal).ToContainTextAsync("依据：《");
        visitor.Forgive();
    }

    [BrowserFact]
    public async Task What_is_written_while_the_page_looks_again_is_not_written_over()
    {
        await using var visitor = await At(Screen.Phone, 6);
        await visitor.Button("＋ 添加事项").ClickAsync();
        await Last(visitor, "做什么").FillAsync("起草");
        await Delivered(visitor);
        var (asked, let) = (new TaskCompletionSource(), new TaskCompletionSource());
        await visitor.Page.RouteAsync("**/api/people/*/weeks/*", async route =>
        {
            asked.TrySetResult();
            await let.Task;
            await route.ContinueAsync();
        });
        await visitor.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))"); // back from another app
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await Last(visitor, "做什么").FillAsync("起草实施方案");
        var answered = visitor.Page.WaitForResponseAsync(response => response.Request.Method == "GET" && response.Url.Contains("/weeks/", StringComparison.Ordinal));
        let.SetResult();
        await answered;
        await Delivered(visitor);
        await Assertions.Expect(Last(visitor, "做什么")).ToHaveValueAsync("起草实施方案");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(Last(visitor, "做什么")).ToHaveValueAsync("起草实施方案");
    }

    [BrowserFact]
    public async Task A_close_out_during_a_save_is_sent_after_it()
    {
        await using var visitor = await At(Screen.Phone, 9);
        await visitor.Button("＋ 添加事项").ClickAsync();
        await Last(visitor, "做什么").FillAsync("整理台账");
        await Delivered(visitor);
        var (asked, let) = (new TaskCompletionSource(), new TaskCompletionSource());
        await visitor.Page.RouteAsync("**/api/weeks/*", async route =>
        {
            asked.TrySetResult();
            await let.Task;
            await route.ContinueAsync();
        });
        foreach (var item in await visitor.Page.Locator("li.item").AllAsync())
            await item.GetByText("销号", new() { Exact = true }).ClickAsync();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await visitor.Button("销号").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "销号" }).ClickAsync();
        let.SetResult();
        await Assertions.Expect(visitor.Page.GetByText("按时", new() { Exact = true })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task What_was_written_offline_is_kept_and_sent_once_when_the_network_is_back()
    {
        await using var visitor = await At(Screen.Phone, 2);
        await visitor.Button("＋ 添加事项").ClickAsync();
        await visitor.Context.SetOfflineAsync(true);
        var failed = new TaskCompletionSource();
        visitor.Page.RequestFailed += (_, _) => failed.TrySetResult();
        await Last(visitor, "做什么").FillAsync("下乡走访，路上没有网络");
        await failed.Task.WaitAsync(TimeSpan.FromSeconds(15)); // it was tried, and there was no network
        await State(visitor, "waiting");
        var sent = new List<string>();
        visitor.Page.Request += (_, request) =>
        {
            if (request.Method == "PUT")
                sent.Add(request.PostData ?? "");
        };
        await visitor.Context.SetOfflineAsync(false);
        await Delivered(visitor);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(Last(visitor, "做什么")).ToHaveValueAsync("下乡走访，路上没有网络");
        Assert.Single(sent, body => body.Contains("下乡走访", StringComparison.Ordinal));
        visitor.Forgive();
    }

    [BrowserFact]
    public async Task A_week_that_was_opened_once_opens_again_without_a_network_with_what_was_typed()
    {
        await using var visitor = await At(Screen.Phone, 7);
        await visitor.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => 0)");
        await visitor.Button("＋ 添加事项").ClickAsync();
        await visitor.Context.SetOfflineAsync(true);
        await Last(visitor, "做什么").FillAsync("在山上巡查，没有信号");
        await State(visitor, "waiting");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(Last(visitor, "做什么")).ToHaveValueAsync("在山上巡查，没有信号");
        await visitor.Sees("当前离线");
        await visitor.Context.SetOfflineAsync(false);
        await Delivered(visitor);
        visitor.Forgive();
    }

    [BrowserFact]
    public async Task Two_tabs_that_change_a_week_are_told_where_they_differ_and_nothing_is_lost()
    {
        await using var visitor = await At(Screen.Desk, 3);
        await visitor.Button("＋ 添加事项").ClickAsync();
        await Last(visitor, "做什么").FillAsync("第一个标签页写的");
        await Delivered(visitor);
        var other = await visitor.Tab("/week");
        await Assertions.Expect(other.GetByLabel("结果").Last).ToBeVisibleAsync();
        await visitor.Page.GetByLabel("结果").Last.FillAsync("这里写了结果");
        await Delivered(visitor);
        await other.GetByLabel("结果").Last.FillAsync("那里也写了结果");
        await Assertions.Expect(other.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("这里写了结果");
        await other.GetByRole(AriaRole.Button, new() { Name = "两边都保留，同一事项以这里为准" }).ClickAsync();
        await Assertions.Expect(other.Locator("[data-save]")).ToHaveAttributeAsync("data-save", "delivered");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("结果").Last).ToHaveValueAsync("那里也写了结果");
        visitor.Forgive();
    }

    [BrowserFact]
    public async Task A_session_that_lapsed_is_asked_for_again_over_the_page_and_nothing_typed_is_lost()
    {
        await using var visitor = await At(Screen.Desk, 4);
        await visitor.Button("＋ 添加事项").ClickAsync();
        await visitor.Context.ClearCookiesAsync();
        await Last(visitor, "做什么").FillAsync("登录过期前写的");
        await visitor.Sees("登录已过期");
        await visitor.Page.GetByLabel("口令").FillAsync("Demo-2026");
        await visitor.Button("登录").ClickAsync();
        await Delivered(visitor);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(Last(visitor, "做什么")).ToHaveValueAsync("登录过期前写的");
        visitor.Forgive();
    }

    [BrowserFact]
    public async Task A_photograph_added_to_an_item_is_uploaded_and_can_be_opened()
    {
        await using var visitor = await At(Screen.Phone, 5);
        await visitor.Button("＋ 添加事项").ClickAsync();
        await Last(visitor, "做什么").FillAsync("现场检查");
        await visitor.Page.GetByLabel("拍照").Last.SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = Picture });
        await Delivered(visitor);
        var link = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "佐证 1" });
        var answer = await visitor.Context.APIRequest.GetAsync((await link.GetAttributeAsync("href"))!);
        Assert.Equal(Picture, await answer.BodyAsync());
    }

    /// <summary>The smallest PNG there is: its signature is what the API looks at.</summary>
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    private async Task<Visitor> At(Screen screen, int person)
    {
        var county = await site.AfterApril;
        var visitor = await site.Visit(county, screen);
        await visitor.SignIn(county.Staff(person));
        await Assertions.Expect(visitor.Heading("本周纪实")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Button("＋ 添加事项")).ToBeVisibleAsync();
        return visitor;
    }

    private static ILocator Last(Visitor visitor, string label) => visitor.Page.GetByLabel(label).Last;

    private static Task Delivered(Visitor visitor) => State(visitor, "delivered");

    private static Task State(Visitor visitor, string state) =>
        Assertions.Expect(visitor.Page.Locator("[data-save]")).ToHaveAttributeAsync("data-save", state, new() { Timeout = 15_000 });
}
