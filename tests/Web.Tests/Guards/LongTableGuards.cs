using System.Text.Json.Nodes;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Guards;

/// <summary>A grid of a whole county's people scrolls only while few of its rows are there at a time.</summary>
[Collection(SiteCollection.Name)]
public class LongTableGuards(Site site)
{
    private const int People = 1640;

    [BrowserFact]
    public async Task Of_very_many_people_only_those_in_sight_are_on_the_page_and_the_last_is_reached()
    {
        var county = await site.AfterApril;
        await using var visitor = await site.Visit(county, Screen.Desk);
        await visitor.Page.RouteAsync("**/api/pools/*/*/progress?*", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = Many(await answer.TextAsync()) });
        });
        await visitor.SignIn(county.Plan.Administrator(county.Unit).Id, "/unit/cycle");
        var table = visitor.Page.GetByRole(AriaRole.Table);
        await Assertions.Expect(table).ToHaveAttributeAsync("aria-rowcount", $"{People + 1}");
        var rows = visitor.Page.Locator("tbody tr:not(.gap)");
        await Assertions.Expect(rows.First).ToContainTextAsync("x0001");
        Assert.InRange(await rows.CountAsync(), 10, 100);
        await visitor.Page.Locator(".table-frame").EvaluateAsync("frame => frame.scrollTop = frame.scrollHeight");
        await Assertions.Expect(rows.Last).ToContainTextAsync($"x{People}");
        await Assertions.Expect(rows.Last).ToBeInViewportAsync();
        await Assertions.Expect(rows.Last).ToHaveAttributeAsync("aria-rowindex", $"{People + 1}");
        Assert.InRange(await rows.CountAsync(), 10, 100);
        await visitor.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await Assertions.Expect(rows).ToHaveCountAsync(People);
    }

    /// <summary>Set one under the other, rows differ in height: a guess at where the missing ones lie would make the page jump.</summary>
    [BrowserFact]
    public async Task On_a_phone_all_of_them_are_there_and_the_last_is_reached()
    {
        var county = await site.Scored;
        await using var visitor = await site.Visit(county, Screen.Phone);
        await visitor.Page.RouteAsync("**/api/rounds/*/*", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = ManyProposed(await answer.TextAsync()) });
        });
        await visitor.SignIn(county.Plan.Head(county.Unit).Id, $"/unit/grades/{county.Unit}/2026Q1");
        var rows = visitor.Page.Locator("tbody tr:not(.gap)");
        await Assertions.Expect(rows).ToHaveCountAsync(People);
        await rows.Last.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(rows.Last).ToBeInViewportAsync();
        await Assertions.Expect(rows.Last).ToContainTextAsync($"x{People}");
    }

    private static string ManyProposed(string answer)
    {
        var body = JsonNode.Parse(answer)!;
        var some = body["proposals"]!.AsArray();
        body["proposals"] = new JsonArray([.. Enumerable.Range(1, People).Select(number =>
        {
            var one = some[number % some.Count]!.DeepClone();
            one["person"] = $"x{number:0000}";
            return one;
        })]);
        return body.ToJsonString();
    }

    /// <summary>The unit's own people over and over, under invented names.</summary>
    private static string Many(string answer)
    {
        var body = JsonNode.Parse(answer)!;
        var some = body["items"]!.AsArray();
        var all = new JsonArray();
        for (var number = 1; number <= People; number++)
        {
            var one = some[number % some.Count]!.DeepClone();
            one["person"] = $"x{number:0000}";
            one["unit"] = some[0]!["unit"]!.GetValue<string>();
            all.Add(one);
        }
        body["items"] = all;
        body["next"] = null;
        return body.ToJsonString();
    }
}
