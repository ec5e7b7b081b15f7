using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using static PerfServerless.Service.Tests.Harness.Rounds;

namespace PerfServerless.Service.Tests.Journeys;

public class ExportJourney
{
    [Fact]
    public async Task A_units_quarter_leaves_as_one_archive_and_is_in_the_log()
    {
        await using var county = await Published();
        var reply = (await county.As("admin").Post($"/api/units/town/exports/{County.Period}", null, "once")).Ok();
        Assert.Equal("application/zip", reply.MediaType);
        using var archive = new ZipArchive(new MemoryStream(reply.Bytes));
        Assert.Equal("参评名单和考核结果-2026Q2.xlsx", archive.Entries[0].FullName);
        Assert.Equal(7, archive.Entries.Count(entry => entry.FullName.StartsWith("季度考核登记表/", StringComparison.Ordinal)));
        Assert.All(archive.Entries.Skip(1), entry => Assert.Contains("考核登记表", TextOf(entry), StringComparison.Ordinal));

        Assert.Equal(reply.Bytes, (await county.As("admin").Post($"/api/units/town/exports/{County.Period}", null, "once")).Ok().Bytes);
        (await county.As("o1").Post($"/api/units/town/exports/{County.Period}")).Ok();
        var log = (await county.As("auditor").Get("/api/units/town/years/2026/exports")).Ok().List("exports");
        Assert.Equal([("admin", "7"), ("o1", "7")], log.Select(each => (each!["by"]!.ToString(), each["people"]!.ToString())));
    }

    [Fact]
    public async Task Only_who_answers_for_the_unit_exports_it_and_a_refused_export_is_not_logged()
    {
        await using var county = await Published();
        var versions = await county.Versions();
        foreach (var stranger in (string[])["p1", "leader", "inspector", "discipline", "centre-head", "centre-admin", "sysadmin"])
            (await county.As(stranger).Post($"/api/units/town/exports/{County.Period}")).Refused(403, "not-permitted");
        (await county.As("o1").Post("/api/units/nowhere/exports/2026Q2")).Refused(404, "not-found");
        (await county.As("o1").Post("/api/units/town/exports/2026Q4")).Refused(409, "scheme-not-in-force");
        (await county.As("p2").Post("/api/people/p1/appraisals/2026Q2/form")).Refused(403, "not-permitted");
        (await county.As("p1").Get("/api/units/town/years/2026/exports")).Refused(403, "not-permitted");
        Assert.Equal(versions, await county.Versions());
        (await county.As("head").Post($"/api/units/town/exports/{County.Period}")).Ok();
        (await county.As("office-head").Post($"/api/units/centre/exports/{County.Period}")).Ok(); // answers for the institution
    }

    [Fact]
    public async Task Data_about_others_leaves_only_soon_after_a_sign_in()
    {
        await using var county = await Published();
        var now = county.Clock.GetUtcNow();
        var versions = await county.Versions();
        foreach (var at in (string[])["never", "-1", "9999999999999", $"{now.AddMinutes(-11).ToUnixTimeSeconds()}", $"{now.AddMinutes(11).ToUnixTimeSeconds()}"])
        {
            (await county.SignedIn("admin", at).Post($"/api/units/town/exports/{County.Period}")).Refused(401, "sign-in-again");
            (await county.SignedIn("head", at).Post("/api/people/p1/appraisals/2026Q2/form")).Refused(401, "sign-in-again");
        }
        Assert.Equal(versions, await county.Versions());
        (await county.SignedIn("p1", "never").Post("/api/people/p1/appraisals/2026Q2/form")).Ok(); // one's own is one's own
        (await county.SignedIn("admin", $"{now.AddMinutes(-9).ToUnixTimeSeconds()}").Post($"/api/units/town/exports/{County.Period}")).Ok();
    }

    [Fact]
    public async Task A_persons_form_holds_what_was_decided_and_the_person_may_have_it()
    {
        await using var county = await Published();
        var reply = (await county.As("p1").Post("/api/people/p1/appraisals/2026Q2/form")).Ok();
        var text = TextOf(new MemoryStream(reply.Bytes));
        Assert.Contains("2026年第二季度考核登记表", text, StringComparison.Ordinal);
        Assert.Contains("人员 p1", text, StringComparison.Ordinal);
        var appraisal = (await county.As("p1").Get(AppraisalOf("p1"))).Ok();
        Assert.Contains($"{decimal.Parse(appraisal["total"]!):0.00}", text, StringComparison.Ordinal);
        var log = (await county.As("head").Get("/api/units/town/years/2026/exports")).Ok();
        Assert.Equal(("QuarterlyFormExported", "p1"), (log["exports.0.$type"], log["exports.0.person"]));
        (await county.As("p1").Post("/api/people/p1/years/2026/form")).Refused(409, "annual-scheme-not-in-force");
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var content = entry.Open())
            content.CopyTo(bytes);
        return TextOf(bytes);
    }

    private static string TextOf(MemoryStream docx)
    {
        using var package = WordprocessingDocument.Open(docx, false);
        return package.MainDocumentPart!.Document.InnerText;
    }
}
