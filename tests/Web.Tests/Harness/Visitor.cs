using PerfServerless.Local.Demo;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Web.Tests.Harness;

/// <summary>A person at a screen. Whatever the console calls an error is kept, and none may be left at the end.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> _errors = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        Watch(page);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public IReadOnlyList<string> Errors => _errors;

    /// <summary>What the test itself provoked: a refusal, or a network that is away.</summary>
    public void Forgive() => _errors.Clear();

    public async Task SignIn(PersonId person, string path = "/")
    {
        await Page.GotoAsync(path);
        await Page.GetByLabel("工号").FillAsync(person.Value);
        await Page.GetByLabel("口令").FillAsync(DemoCounty.Password);
        await Button("登录").ClickAsync();
        await Assertions.Expect(Page.Locator(".top-bar")).ToBeVisibleAsync();
    }

    /// <summary>Another tab of the same person.</summary>
    public async Task<IPage> Tab(string path)
    {
        var page = await Context.NewPageAsync();
        Watch(page);
        await page.GotoAsync(path);
        return page;
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public ILocator Text(string text) => Page.GetByText(text);

    public async Task Sees(string text) => await Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        Assert.True(_errors.Count == 0, string.Join("\n", _errors));
    }

    private void Watch(IPage page)
    {
        page.SetDefaultTimeout(10_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _errors.Add($"{message.Text} {message.Location}");
        };
        page.PageError += (_, error) => _errors.Add(error);
    }
}
