using PerfServerless.Rules.Calendar;

namespace PerfServerless.Web.Tests.Harness;

/// <summary>What all tests share: one browser, and a county at a few moments, each started when first asked for.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly Lazy<Task<ServedCounty>> _afterApril = new(() => ServedCounty.Start(new(2026, 5, 11), 9));
    private readonly Lazy<Task<ServedCounty>> _inPublication = new(() => ServedCounty.Start(new(2026, 4, 28), 9));
    private readonly Lazy<Task<ServedCounty>> _scored = new(() => ServedCounty.Start(new(2026, 4, 17), 12));
    private readonly Lazy<Task<ServedCounty>> _yearEnd = new(YearEndCounty);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Monday 11 May: April's reports wait for their reviews, April's sheets for their people, and week 20 is open.</summary>
    internal Task<ServedCounty> AfterApril => _afterApril.Value;

    /// <summary>28 April: the first quarter's grades are published and served, and objections are open.</summary>
    internal Task<ServedCounty> InPublication => _inPublication.Value;

    /// <summary>17 April: the first quarter is scored and nobody's grade is decided.</summary>
    internal Task<ServedCounty> Scored => _scored.Value;

    /// <summary>The day before 2025 is consolidated: its quarters are confirmed, its boxes sealed, everyone is marked, one dry run was made.</summary>
    internal Task<ServedCounty> YearEnd => _yearEnd.Value;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Headless = true, Args = Chromium.Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var county in new[] { _afterApril, _inPublication, _scored, _yearEnd }.Where(county => county.IsValueCreated))
            await (await county.Value).DisposeAsync();
    }

    private static Task<ServedCounty> YearEndCounty() =>
        ServedCounty.Start(WorkCalendar.Published.AddWorkingDays(new(2025, 12, 31), 33), 12, [new(2025, 1), new(2025, 2), new(2025, 3), new(2025, 4)]);

    /// <summary>Somebody with a device of their own, its clock set to the county's.</summary>
    internal async Task<Visitor> Visit(ServedCounty county, Screen screen)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = county.Address.ToString(), Locale = "zh-CN", ViewportSize = screen.Size, HasTouch = screen.Touch, ReducedMotion = ReducedMotion.Reduce,
        });
        await context.Clock.InstallAsync(new() { TimeDate = county.Clock.GetUtcNow().UtcDateTime });
        return new Visitor(context, await context.NewPageAsync());
    }
}

/// <summary>Runs the browser's tests one after the other: they share the counties.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<Site>
{
    public const string Name = "The site";
}

/// <summary>A kind of screen.</summary>
internal sealed record Screen(int Width, int Height, bool Touch)
{
    public static Screen Phone { get; } = new(360, 760, true);

    public static Screen Desk { get; } = new(1280, 860, false);

    public ViewportSize Size => new() { Width = Width, Height = Height };
}
