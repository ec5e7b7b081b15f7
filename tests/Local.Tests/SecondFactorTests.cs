using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using PerfServerless.Local.Accounts;

namespace PerfServerless.Local.Tests;

public class SecondFactorTests
{
    /// <summary>RFC 6238, appendix B, SHA-1.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code("12345678901234567890"u8, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)), 8));

    /// <summary>RFC 4648, section 10, without its padding.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_as_the_standard_says(string bytes, string text) => Assert.Equal(text, Totp.Base32(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void A_code_of_the_step_before_or_after_is_taken_and_no_other()
    {
        var (secret, now) = ("12345678901234567890"u8.ToArray(), DateTimeOffset.FromUnixTimeSeconds(1111111109));
        var step = Totp.StepAt(now);
        Assert.Equal([null, step - 1, step, step + 1, null], Enumerable.Range(-2, 5).Select(by => Totp.StepOf(secret, Totp.Code(secret, step + by), now)));
    }

    [Fact]
    public async Task An_administrator_enrols_first_and_then_shows_a_new_code_at_every_sign_in()
    {
        await using var county = await County.Start();
        var officer = county.Browser();
        await BecomeReal(county, officer);
        (await officer.Get("/api/people/me")).Is(HttpStatusCode.Forbidden, "second-factor-required");

        var secret = Base32Bytes((string)(await officer.Post("/api/session/second-factor")).Json!["secret"]!);
        (await officer.Post("/api/session/second-factor/confirm", new { code = "000000" })).Is(HttpStatusCode.UnprocessableEntity, "second-factor-code-wrong");
        (await officer.Post("/api/session/second-factor/confirm", new { code = Code(secret, county) })).Is(HttpStatusCode.OK);
        (await officer.Get("/api/people/me")).Is(HttpStatusCode.OK);

        var again = county.Browser();
        (await again.SignIn(County.Officer, "Autumn-2026")).Is(HttpStatusCode.Unauthorized, "second-factor-code-required");
        (await again.SignIn(County.Officer, "Autumn-2026", Code(secret, county))).Is(HttpStatusCode.Unauthorized, "sign-in-failed"); // used when enrolling
        county.Clock.Pass(TimeSpan.FromSeconds(30));
        (await again.SignIn(County.Officer, "Wrong-4321", Code(secret, county))).Is(HttpStatusCode.Unauthorized, "sign-in-failed");
        (await again.SignIn(County.Officer, "Autumn-2026", Code(secret, county))).Is(HttpStatusCode.OK);
        (await again.Post("/api/session/second-factor")).Is(HttpStatusCode.Conflict, "second-factor-enrolled");
        Assert.DoesNotContain(await Record(county), text => text.Contains(Totp.Base32(secret), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_codes_lock_as_wrong_passwords_do()
    {
        await using var county = await County.Start();
        var officer = county.Browser();
        await BecomeReal(county, officer);
        var secret = Base32Bytes((string)(await officer.Post("/api/session/second-factor")).Json!["secret"]!);
        (await officer.Post("/api/session/second-factor/confirm", new { code = Code(secret, county) })).Is(HttpStatusCode.OK);
        for (var failure = 1; failure < 5; failure++)
            (await county.Browser().SignIn(County.Officer, "Autumn-2026", "x")).Is(HttpStatusCode.Unauthorized, "sign-in-failed");
        (await county.Browser().SignIn(County.Officer, "Autumn-2026", "x")).Is(HttpStatusCode.TooManyRequests, "account-locked");
    }

    /// <summary>A year is closed by an officer whose sign-in had two factors; with a password alone it waits for a second officer.</summary>
    [Fact]
    public async Task Only_a_sign_in_with_a_code_counts_as_two_factors()
    {
        await using var county = await County.Start();
        var demo = county.Browser();
        (await demo.SignIn(County.Officer)).Is(HttpStatusCode.OK);
        (await demo.Post("/api/units", new { id = "u2", name = "演示空局", kind = "department" })).Is(HttpStatusCode.OK);
        var scheme = new HttpRequestMessage(HttpMethod.Put, "/api/years/2025/scheme")
        {
            Content = JsonContent.Create(new { terms = new { }, pools = new[] { new { id = "u2", units = new[] { "u2" } } } }),
        };
        scheme.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        (await demo.Send(scheme)).Is(HttpStatusCode.OK);
        (await demo.Post("/api/years/2025/scheme/freeze")).Is(HttpStatusCode.OK);
        var asked = (await demo.Post("/api/years/2025/run")).Json!;
        Assert.Equal(("o1", null), ((string?)asked["requestedBy"], asked["started"]));

        var officer = county.Browser();
        await BecomeReal(county, officer);
        var secret = Base32Bytes((string)(await officer.Post("/api/session/second-factor")).Json!["secret"]!);
        (await officer.Post("/api/session/second-factor/confirm", new { code = Code(secret, county) })).Is(HttpStatusCode.OK);
        Assert.Null((await officer.Post("/api/years/2025/run")).Json!["started"]); // this session began before the code
        county.Clock.Pass(TimeSpan.FromSeconds(30));
        (await officer.SignIn(County.Officer, "Autumn-2026", Code(secret, county))).Is(HttpStatusCode.OK);
        Assert.Equal("o1", (string?)(await officer.Post("/api/years/2025/run")).Json!["started"]!["by"]);
    }

    /// <summary>A reset account is no longer the demonstration's.</summary>
    private static async Task BecomeReal(County county, Browser officer)
    {
        var security = county.Browser();
        (await security.SignIn(County.Security)).Is(HttpStatusCode.OK);
        var given = (string)(await security.Post("/api/accounts/o1/reset")).Json!["password"]!;
        (await officer.SignIn(County.Officer, given)).Is(HttpStatusCode.OK);
        (await officer.Post("/api/session/password", new { old = given, @new = "Autumn-2026" })).Is(HttpStatusCode.OK);
    }

    private static async Task<List<string>> Record(County county)
    {
        var texts = new List<string>();
        await foreach (var stored in county.Store.History(Accounts.Accounts.Stream(County.Officer)))
            texts.Add(Encoding.UTF8.GetString(stored.Data.Span));
        return texts;
    }

    private static string Code(byte[] secret, County county) => Totp.Code(secret, Totp.StepAt(county.Clock.Now));

    private static byte[] Base32Bytes(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
