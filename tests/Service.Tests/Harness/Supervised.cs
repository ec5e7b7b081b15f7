using PerfServerless.Service.Supervision;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>The words of supervision: a plan of April, an inspection of the town, its notices.</summary>
internal static class Supervised
{
    public const string Plan = "/api/supervision/plans/2026-04", Inspection = "/api/supervision/inspections/2026-04-1-town", Register = "/api/supervision/rectifications/2026";

    public static object Terms(string kind = "regular", params string[] jointBodies) => new { kind, theme = "月度督导", jointBodies, checklist = Array.Empty<string>() };

    public static object Opening(params string[] inspectors) => new { arrangement = 1, unit = "town", inspectors };

    public static object Finding(string text = "三人未按时填写周纪实") => new { text, item = "3" };

    public static object Checked(string third = "doesNotConform") => new
    {
        results = Enumerable.Range(1, 12).Select(item => new { item = $"{item}", verdict = item == 3 ? third : "conforms", note = item == 3 ? "抽查三人" : "" }),
    };

    public static object Notice(params string[] findings) => new { findings, requirement = "限期补齐，明确责任人", days = (int?)null };

    public static object Report(string text) => new { text, evidence = (string[])["head/photo.jpg"] };

    /// <summary>In the first days of April; a second inspector beside the harness's one, and a third who sits in the town.</summary>
    public static async Task<County> Staffed()
    {
        var county = await County.Started();
        foreach (var person in (string[])["o3", "member"])
            (await county.As("security").Post($"/api/people/{person}/roles", new { roles = (string[])(person == "o3" ? ["organisationOfficer", "inspector"] : ["committeeMember", "inspector"]) })).Ok();
        return county;
    }

    /// <summary>The town was chosen for a reason, and its inspection has begun; as many findings as asked for.</summary>
    public static async Task<(County County, IReadOnlyList<string> Findings)> Inspected(int findings)
    {
        var county = await Staffed();
        (await county.As("inspector").Post($"{Plan}/targets", new { terms = Terms(), units = new[] { new { unit = "town", reason = "群众反映" } } })).Ok();
        (await county.As("inspector").Post($"{Plan}/inspections", Opening("inspector", "o3"))).Ok();
        var ids = new List<string>();
        for (var number = 0; number < findings; number++)
            ids.Add((await county.As("inspector").Post($"{Inspection}/findings", Finding($"问题 {number}"))).Ok()[$"findings.{number}.id"]!);
        return (county, ids);
    }

    public static Task Sweep(this County county) => county.Get<Rectifications>().Sweep();
}
