using static PerfServerless.Service.Tests.Harness.Rounds;

namespace PerfServerless.Service.Tests.Journeys;

public class SigningJourney
{
    [Fact]
    public async Task A_notice_that_is_not_signed_for_is_reminded_of_once_and_rises_through_the_levels()
    {
        await using var county = await Published();
        foreach (var person in (string[])["p1", "p2"])
            (await county.As("admin").Post($"{AppraisalOf(person)}/notice")).Ok();
        (await county.As("p1").Post($"{AppraisalOf("p1")}/notice/sign")).Ok();
        var served = county.Clock.Today;
        Assert.Contains("duty/2026Q2/11/sign", await Keys(county, "p2"));
        Assert.DoesNotContain("duty/2026Q2/11/sign", await Keys(county, "p1"));
        county.Clock.To(Rules.Calendar.WorkCalendar.Published.AddWorkingDays(served, 4), 8, 59);
        await Look(county);
        Assert.Equal(0, await Told(county, "p2", "Sign for the notice"));
        county.Clock.To(county.Clock.Today, 9);
        await Look(county);
        await Look(county);
        Assert.Equal((1, 0), (await Told(county, "p2", "Sign for the notice"), await Told(county, "p1", "Sign for the notice")));
        foreach (var (days, who) in (ValueTuple<int, string>[])[(2, "p2"), (3, "admin"), (3, "leader"), (3, "head"), (3, "o1")])
        {
            Assert.Equal(0, await Told(county, who, "was not signed for in time"));
            county.Clock.WorkingDays(days);
            await Look(county);
            Assert.Equal(1, await Told(county, who, "was not signed for in time"));
        }
        Assert.Equal(0, await Told(county, "p1", "was not signed for in time"));
        await county.MustLeadSomewhere("p2", "admin", "head", "o1");
    }

    private static async Task Look(County county)
    {
        foreach (var person in (string[])["p1", "p2"])
            (await county.Advance(person)).Ok();
    }

    private static async Task<IEnumerable<string>> Keys(County county, string person) =>
        (await county.As(person).Get("/api/deadlines")).Ok().List().Select(each => each!["key"]!.ToString());

    private static async Task<int> Told(County county, string person, string words) =>
        (await county.Inbox(person)).Count(text => text.Contains(words, StringComparison.Ordinal));
}
