using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PerfServerless.Service.Tests.Channels;

public class SecureEmailTests
{
    private const string Password = "of a test";

    [Theory]
    [InlineData("StartTls")]
    [InlineData("SslOnConnect")]
    public async Task A_server_with_its_own_certificate_and_a_login_takes_the_letter_when_that_certificate_is_named(string security)
    {
        using var certificate = SelfSigned();
        await using var server = new MailServer(certificate, Password, security == "SslOnConnect");
        await using var county = await Told(Settings(server, security, certificate));
        Assert.Equal(1, await county.Sweep());
        Assert.Equal("p1@people.example", Assert.Single(server.Taken).To.Mailboxes.Single().Address);
        await county.MustBeDone();
    }

    [Fact]
    public async Task A_certificate_that_no_authority_vouches_for_is_not_taken_unless_it_is_the_one_named()
    {
        using var certificate = SelfSigned();
        using var another = SelfSigned();
        await using var server = new MailServer(certificate, Password);
        await using var county = await Told(Settings(server, "StartTls", null));
        foreach (var trusted in (X509Certificate2?[])[null, another])
        {
            await county.Restart(Settings(server, "StartTls", trusted));
            county.Wait();
            Assert.Equal(0, await county.Sweep());
            var letter = await county.Open();
            Assert.Equal(("failed", "SslHandshakeException"), (letter["0.letters.0.status"], letter["0.letters.0.error.kind"]));
        }
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task A_wrong_password_is_told_to_the_administrator_and_kept_nowhere()
    {
        using var certificate = SelfSigned();
        await using var server = new MailServer(certificate, Password);
        var settings = Settings(server, "StartTls", certificate);
        settings["Channels:Smtp:Password"] = "a wrong one";
        await using var county = await Told(settings);
        Assert.Equal(0, await county.Sweep());
        var letter = await county.Open();
        Assert.Equal(("failed", "AuthenticationException"), (letter["0.letters.0.status"], letter["0.letters.0.error.kind"]));
        Assert.DoesNotContain("a wrong one", await county.Recorded("dispatch", "mailing/"));
        await county.Restart(Settings(server, "StartTls", certificate));
        county.Wait();
        Assert.Equal(1, await county.Sweep());
    }

    private static async Task<County> Told(Dictionary<string, string?> settings)
    {
        var county = await Letters.With(settings);
        await county.Want("p1");
        await county.Tell("p1", "a");
        county.Wait();
        return county;
    }

    private static Dictionary<string, string?> Settings(MailServer server, string security, X509Certificate2? trusted)
    {
        var settings = Letters.Mail(server.Port);
        settings["Channels:Smtp:Security"] = security;
        (settings["Channels:Smtp:User"], settings["Channels:Smtp:Password"]) = ("kaohe", Password);
        // As certificates are shown, with colons.
        settings["Channels:Smtp:Fingerprint"] = trusted is null ? null : string.Join(':', trusted.GetCertHashString(HashAlgorithmName.SHA256).Chunk(2).Select(pair => new string(pair)));
        return settings;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
