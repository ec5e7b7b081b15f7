using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Objections;
using static PerfServerless.Service.Tests.Harness.Years;

namespace PerfServerless.Service.Tests.YearEnd;

/// <summary>The limits of a review, as the clock sees them.</summary>
public class AppealClockJourney
{
    [Fact]
    public async Task Who_has_to_decide_is_reminded_once_and_a_review_that_is_late_opens_the_way_to_an_appeal()
    {
        await using var county = await ReviewAsked();
        var looked = await Look(county);
        Assert.True(looked.Live);
        county.Clock.To(looked.Next!.Value);
        looked = await Look(county);
        looked = await Look(county);
        Assert.Equal(1, await Count(county, "o3", "Decide the review, by"));
        (await county.As("p6").Post($"{Objection("p6")}/appeal", Grounds)).Refused(409, "appeal-review-open");

        county.Clock.To(looked.Next!.Value);
        looked = await Look(county);
        _ = await Look(county);
        Assert.Equal((true, null), (looked.Live, looked.Next));
        Assert.Equal((1, 1), (await Count(county, "o3", "is overdue: Decide the review"), await Count(county, "p6", "you may appeal without waiting")));
        await county.MustLeadSomewhere("p6");
        (await county.As("p6").Post($"{Objection("p6")}/appeal", Grounds)).Ok();
    }

    [Fact]
    public async Task What_was_answered_in_time_reminds_nobody_and_is_watched_no_more()
    {
        await using var county = await ReviewAsked();
        Assert.Equal([("p6", "2026")], await Live(county));
        (await county.As("o3").Post($"{Objection("p6")}/review/decision", new { ruling = new { upheld = false, reason = "原等次依据充分" } })).Ok();
        Assert.Empty(await Live(county));
        Assert.Equal(new(false, null), await Look(county));
        (await county.As("o3").Post($"{Objection("p6")}/review/served", new { receivedOn = county.Clock.Today })).Ok();
        Assert.Equal([("p6", "2026")], await Live(county));
        county.Clock.To((await Look(county)).Next!.Value);
        await Look(county);
        Assert.Equal((0, 1), (await Count(county, "o3", "Decide the review"), await Count(county, "p6", "Appeal against the review, by")));
    }

    [Fact]
    public async Task A_quarters_objection_is_told_by_the_appraisal_it_holds_back()
    {
        await using var county = await Rounds.Published();
        (await county.As("p5").Post(Rounds.Objection("p5"), Grounds)).Ok();
        await county.Settle();
        var objecting = new List<string>();
        await foreach (var appraisal in county.Get<LiveAppraisals>().All())
            if (appraisal.Objecting)
                objecting.Add(appraisal.Person.Value);
        Assert.Equal(["p5"], objecting);
        var looked = (await county.Get<ObjectionWatch>().Look(new("p5"), AppraisalPeriod.Parse(County.Period, null), default)).Value;
        county.Clock.To(looked.Next!.Value);
        _ = (await county.Get<ObjectionWatch>().Look(new("p5"), AppraisalPeriod.Parse(County.Period, null), default)).Value;
        Assert.Equal(1, await Count(county, "o1", "Answer the objection, by"));
    }

    private static async Task<County> ReviewAsked()
    {
        var county = await Published();
        (await county.As("admin").Post($"{Of("p6")}/notice")).Ok();
        (await county.As("p6").Post($"{Of("p6")}/notice/sign")).Ok();
        (await county.As("p6").Post($"{Objection("p6")}/review", Grounds)).Ok();
        return county;
    }

    private static async Task<ObjectionLooked> Look(County county) => (await county.Get<ObjectionWatch>().Look(new("p6"), AppraisalPeriod.OfYear(2026), default)).Value;

    private static async Task<List<(string, string)>> Live(County county)
    {
        var live = new List<(string, string)>();
        await foreach (var objection in county.Get<LiveObjections>().All())
            live.Add((objection.Person.Value, objection.Period.ToString()));
        return live;
    }

    private static async Task<int> Count(County county, string person, string words) =>
        (await county.Inbox(person)).Count(text => text.Contains(words, StringComparison.Ordinal));

    private static object Grounds => new { grounds = new { reason = "全年主要工作未计入", evidence = Array.Empty<string>() } };
}
