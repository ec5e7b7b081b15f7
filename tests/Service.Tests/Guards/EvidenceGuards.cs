using System.IO.Compression;
using System.Text;

namespace PerfServerless.Service.Tests.Guards;

public class EvidenceGuards
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    [Fact]
    public async Task A_file_comes_back_as_it_went_and_only_to_those_who_may_see_it()
    {
        await using var county = await County.Started();
        var kept = (await county.As("p1").Post("/api/evidence", Pdf)).Ok();
        Assert.Equal("application/pdf", kept["mediaType"]);
        Assert.Equal(kept["name"], (await county.As("p1").Post("/api/evidence", Pdf)).Ok()["name"]);
        foreach (var reader in (string[])["p1", "leader", "head", "admin", "discipline", "o1", "inspector"])
        {
            var reply = (await county.As(reader).Get($"/api/evidence/{kept["name"]}")).Ok();
            Assert.Equal("application/pdf", reply.MediaType);
            Assert.Equal(Pdf, reply.Bytes);
        }
        foreach (var stranger in (string[])["p2", "q1", "centre-admin", "sysadmin", "auditor"])
            (await county.As(stranger).Get($"/api/evidence/{kept["name"]}")).Refused(403, "not-permitted");
        (await county.As("p1").Get($"/api/evidence/p1/{new string('0', 64)}.pdf")).Refused(404, "not-found");
        (await county.As("p1").Get("/api/evidence/p1/..%2F..%2Frecord.db")).Refused(404, "not-found");
    }

    [Fact]
    public async Task A_file_is_what_its_content_says_and_not_what_it_is_called()
    {
        await using var county = await County.Started();
        var person = county.As("p1");
        (await person.Post("/api/evidence", Encoding.ASCII.GetBytes("MZ\u0090 a program called report.pdf"))).Refused(415, "evidence-type");
        (await person.Post("/api/evidence", Array.Empty<byte>())).Refused(415, "evidence-type");
        (await person.Post("/api/evidence", Zip("readme.txt"))).Refused(415, "evidence-type");
        (await person.Post("/api/evidence", Zip("word/document.xml"))).Refused(415, "evidence-type");
        (await person.Post("/api/evidence", Zip("[Content_Types].xml", "word/document.xml")[..40])).Refused(415, "evidence-type");
        (await person.Post("/api/evidence", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))).Refused(415, "evidence-type");
        Assert.EndsWith(".docx", (await person.Post("/api/evidence", Zip("[Content_Types].xml", "word/document.xml"))).Ok()["name"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_one_at_the_limit_kept()
    {
        await using var county = await County.Started();
        var largest = new byte[10 * 1024 * 1024];
        Pdf.CopyTo(largest, 0);
        (await county.As("p1").Post("/api/evidence", largest)).Ok();
        (await county.As("p1").Post("/api/evidence", (byte[])[.. largest, 0])).Refused(413, "evidence-too-large");
    }

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
                archive.CreateEntry(name);
        return bytes.ToArray();
    }
}
