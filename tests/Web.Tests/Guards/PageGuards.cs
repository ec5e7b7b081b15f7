using System.Text.Json;
using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Guards;

/// <summary>What holds for every page: it fits the screen, nobody is shut out, and the console is silent.</summary>
[Collection(SiteCollection.Name)]
public class PageGuards(Site site)
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(Repository.Root, "functions/Web/node_modules/axe-core/axe.min.js"));

    private static readonly string[] Own =
        ["/week", "/week/2026-W19", "/weeks", "/month", "/month/2026-04", "/attendance", "/score", "/score/2026Q1", "/objection/2026Q1", "/duties", "/ballot", "/archive", "/inbox", "/more", "/account", "/nowhere"];

    private static readonly string[] Unit =
        ["/unit/cycle", "/unit/roster", "/unit/attendance", "/unit/evaluation", "/unit/evaluation/u02/2026Q1", "/unit/grades", "/unit/grades/u02/2026Q1", "/points", "/notices", "/bulletins"];

    private static readonly string[] County = ["/county", "/county/2026Q1", "/scheme", "/scheme/2026Q4", "/supervision/2026-07", "/register/2025", "/bulletins", "/points", "/unit/cycle/u02", "/unit/roster/u02", "/unit/grades/u02/2026Q1", "/inbox"];

    private static readonly string[] YearDesks =
        ["/year", "/year/2026", "/year/grades/2025/u02", "/bonus/2025", "/cadre", "/cadre/p0014", "/honours", "/talks/p0014", "/programmes/2025", "/import", "/objection/2025Q4/p0014"];

    private static readonly string[] YearsCommittee = ["/year/committee/2025", "/year/grades/2025", "/talks", "/unit/attendance?month=2025-12"];

    private static readonly string[] YearsOwn = ["/annual/2025", "/bonus-mine/2025H1", "/talks"];

    private static readonly string[] Leaders = ["/reviews", "/reviews/2026-04", "/delegation", "/inbox", "/more"];

    [BrowserFact]
    public Task Staff_pages_fit_a_phone_by_day() => Hold(county => county.Staff(0), Own, Screen.Phone, ColorScheme.Light);

    [BrowserFact]
    public Task Staff_pages_fit_a_desk_by_night() => Hold(county => county.Staff(0), Own, Screen.Desk, ColorScheme.Dark);

    [BrowserFact]
    public Task Leaders_pages_fit_a_desk_by_day() => Hold(county => county.SupervisorOf(county.Staff(0)), Leaders, Screen.Desk, ColorScheme.Light);

    [BrowserFact]
    public Task Leaders_pages_fit_a_phone_by_night() => Hold(county => county.SupervisorOf(county.Staff(0)), Leaders, Screen.Phone, ColorScheme.Dark);

    [BrowserFact]
    public Task The_units_desks_fit_a_desk_by_day() => Hold(county => county.Plan.Administrator(county.Unit).Id, Unit, Screen.Desk, ColorScheme.Light);

    [BrowserFact]
    public Task The_units_desks_fit_a_phone_by_night() => Hold(county => county.Plan.Administrator(county.Unit).Id, Unit, Screen.Phone, ColorScheme.Dark);

    [BrowserFact]
    public Task The_officers_pages_fit_a_desk_by_day() => Hold(county => county.Plan.Holder(Role.OrganisationOfficer), County, Screen.Desk, ColorScheme.Light);

    [BrowserFact]
    public Task The_inspectors_pages_fit_a_phone_by_night() => Hold(county => county.Plan.Holder(Role.Inspector), [.. County.Where(path => path != "/points")], Screen.Phone, ColorScheme.Dark);

    [BrowserFact]
    public Task The_years_desks_fit_a_desk_by_day() => Hold(site.YearEnd, county => county.Plan.Holder(Role.OrganisationOfficer), YearDesks, Screen.Desk, ColorScheme.Light);

    [BrowserFact]
    public Task The_years_desks_fit_a_phone_by_night() => Hold(site.YearEnd, county => county.Plan.Holder(Role.OrganisationOfficer), YearDesks, Screen.Phone, ColorScheme.Dark);

    [BrowserFact]
    public Task A_persons_year_fits_a_phone_by_day() => Hold(site.YearEnd, county => county.Staff(0), YearsOwn, Screen.Phone, ColorScheme.Light);

    [BrowserFact]
    public Task A_heads_year_fits_a_phone_by_day() => Hold(site.YearEnd, county => county.Plan.Head(county.Unit).Id, YearsCommittee, Screen.Phone, ColorScheme.Light);

    [BrowserFact]
    public Task The_system_administrators_desk_fits_a_phone_by_day() => Hold(county => county.Plan.Holder(Role.SystemAdministrator), ["/delivery", "/import"], Screen.Phone, ColorScheme.Light);

    [BrowserFact]
    public Task The_audit_administrators_desk_fits_a_phone_by_day() => Hold(county => county.Plan.Holder(Role.AuditAdministrator), ["/audit"], Screen.Phone, ColorScheme.Light);

    [BrowserFact]
    public async Task The_page_to_sign_in_shuts_nobody_out()
    {
        await using var visitor = await site.Visit(await site.AfterApril, Screen.Phone);
        await visitor.Page.GotoAsync("/");
        await visitor.Sees("登录");
        Assert.Equal([], await Faults(visitor.Page, ColorScheme.Light));
    }

    private Task Hold(Func<ServedCounty, PersonId> who, string[] paths, Screen screen, ColorScheme scheme) => Hold(site.AfterApril, who, paths, screen, scheme);

    private async Task Hold(Task<ServedCounty> served, Func<ServedCounty, PersonId> who, string[] paths, Screen screen, ColorScheme scheme)
    {
        var county = await served;
        await using var visitor = await site.Visit(county, screen);
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await visitor.SignIn(who(county), paths[0]);
        var faults = new List<string>();
        foreach (var path in paths)
        {
            await visitor.Page.GotoAsync(path);
            await Assertions.Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            faults.AddRange((await Faults(visitor.Page, scheme)).Select(fault => $"{path}: {fault}"));
            if (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") > 0)
                faults.Add($"{path}: wider than the screen");
        }
        Assert.Equal([], faults);
    }

    /// <summary>What axe finds serious or critical. By night only the colours are others than by day.</summary>
    internal static async Task<IReadOnlyList<string>> Faults(IPage page, ColorScheme scheme)
    {
        await page.EvaluateAsync(Axe);
        object options = scheme == ColorScheme.Dark ? new { runOnly = new[] { "color-contrast" } } : new { resultTypes = new[] { "violations" } };
        var found = await page.EvaluateAsync<JsonElement>("""
            async (options) => (await axe.run(options)).violations
                .filter((each) => ['serious', 'critical'].includes(each.impact))
                .flatMap((each) => each.nodes.map((node) => `${each.id} ${node.target.join(' ')}`))
            """, options);
        return [.. found.EnumerateArray().Select(each => each.GetString()!)];
    }
}
