using PerfServerless.Service.Linkages;
using PerfServerless.Service.Verification;
using static PerfServerless.Service.Tests.Harness.SeededYears;

namespace PerfServerless.Service.Tests.Guards;

/// <summary>The four linkages under the guards that hold for the rest: repetition, delivery twice, replay.</summary>
public class LinkageGuards
{
    [Fact]
    public async Task Posted_again_and_delivered_again_nothing_changes()
    {
        await using var county = await Lived();
        var versions = await county.Versions();
        Assert.True(await county.SettleAgain() >= 5);
        Assert.Equal(versions, await county.Versions());
        foreach (var (person, path, body, key) in county.Past.Posted.ToList())
            Assert.True((int)(await county.As(person).Post(path, body, key)).Status is 200 or 403 or 409 or 422, $"{person} {path}");
        Assert.Equal(versions, await county.Versions());
    }

    [Fact]
    public async Task Every_stream_of_the_linkages_can_be_replayed_to_its_snapshot()
    {
        await using var county = await Lived();
        var kinds = StreamKind.OfService.ToDictionary(kind => kind.Name);
        string[] ours = [Bonuses.Kind.Kind, GrowthArchives.Kind.Kind, Talks.Kind.Kind, Shortcomings.Kind.Kind, HonourLists.Kind.Kind, Programmes.Kind.Kind];
        var streams = (await county.Versions()).Keys.Where(stream => ours.Contains(StreamKind.NameIn(stream))).ToList();
        Assert.Equal(ours.Order(), streams.Select(StreamKind.NameIn).Distinct().Order());
        foreach (var stream in streams)
        {
            var replay = kinds[StreamKind.NameIn(stream)].Begin();
            await foreach (var stored in county.Store.History(stream))
                replay.Apply(stored.Data);
            Assert.Equal((await county.Store.Load(stream))!.State.ToArray(), replay.Snapshot.ToArray());
        }
    }

    /// <summary>One of everything.</summary>
    private static async Task<County> Lived()
    {
        var county = await Locked();
        var officer = county.As("o1");
        var standards = Town.Keys.Select(person => new { person, fen = 1_000_000 });
        (await officer.Put("/api/bonus/2026", new { terms = new { documentNumber = "1", rate = 0.15, standards } })).Ok();
        (await officer.Post("/api/bonus/2026/freeze")).Ok();
        (await county.As("o2").Post("/api/bonus/2026/freeze/approve")).Ok();
        (await officer.Post("/api/bonus/2026/settle")).Ok();
        (await officer.Post("/api/honours/2026/commendation/adopt", new { documentNumber = "1", people = (string[])["p1", "p2"], leftOut = Array.Empty<object>() })).Ok();
        var set = (await officer.Post("/api/programmes", new { kind = "lectures", title = "专题", basis = "2026", sessions = (string[])["2027-02-26"] })).Ok()["id"];
        (await officer.Post($"/api/programmes/2026/{set}/roster", new { documentNumber = "1", people = (string[])["p5"], leftOut = Array.Empty<object>() })).Ok();
        (await officer.Post($"/api/programmes/2026/{set}/sessions", new { session = "2027-02-26", present = (string[])["p5"] })).Ok();
        (await officer.Post($"/api/programmes/2026/{set}/complete")).Ok();
        (await county.As("leader").Post("/api/people/p5/talks", new { ground = "conduct", on = "2027-02-26", content = "内容", reply = "回应" })).Ok();
        (await county.As("leader").Post("/api/people/p5/shortcomings", new { what = "不足", due = "2027-06-30" })).Ok();
        (await officer.Post("/api/people/p1/archive/inspections", new { post = "职级", documentNumber = "1", inspectors = (string[])["o1", "o2"] })).Ok();
        (await officer.Post("/api/people/p1/archive/readings", new { purpose = "考察" })).Ok();
        await county.Settle();
        return county;
    }
}
