using System.Net;
using PerfServerless.Local.Accounts;

namespace PerfServerless.Local.Tests;

public class SignInTests
{
    [Fact]
    public async Task The_right_password_opens_a_session_that_says_who_one_is()
    {
        await using var county = await County.Start();
        var browser = county.Browser();
        (await browser.Get("/api/session")).Is(HttpStatusCode.Unauthorized, "not-signed-in");
        (await browser.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        Assert.Contains("samesite=strict", browser.SetCookie);
        Assert.Contains("httponly", browser.SetCookie);
        var session = await browser.Get("/api/session");
        Assert.Equal(("p1", "演示一局"), ((string?)session.Json!["person"], (string?)session.Json["unitName"]));
        (await browser.Get("/api/people/me")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("p1", "wrong")]
    [InlineData("p2", County.Password)]
    [InlineData("p3", County.Password)]
    [InlineData("nobody", County.Password)]
    public async Task A_wrong_password_no_account_having_left_and_being_unknown_get_one_answer(string person, string password)
    {
        await using var county = await County.Start();
        (await county.Browser().SignIn(new(person), password)).Is(HttpStatusCode.Unauthorized, "sign-in-failed");
    }

    [Fact]
    public async Task Five_failures_lock_for_thirty_minutes_even_for_the_right_password()
    {
        await using var county = await County.Start();
        var browser = county.Browser();
        for (var failure = 1; failure < 5; failure++)
            (await browser.SignIn(County.Staff, "wrong")).Is(HttpStatusCode.Unauthorized, "sign-in-failed");
        (await browser.SignIn(County.Staff, "wrong")).Is(HttpStatusCode.TooManyRequests, "account-locked");
        (await browser.SignIn(County.Staff)).Is(HttpStatusCode.TooManyRequests, "account-locked");
        county.Clock.Pass(TimeSpan.FromMinutes(29.9));
        (await browser.SignIn(County.Staff)).Is(HttpStatusCode.TooManyRequests, "account-locked");
        county.Clock.Pass(TimeSpan.FromMinutes(0.2));
        (await browser.SignIn(County.Staff)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_success_forgets_the_failures_before_it()
    {
        await using var county = await County.Start();
        var browser = county.Browser();
        for (var round = 0; round < 2; round++)
        {
            for (var failure = 1; failure < 5; failure++)
                (await browser.SignIn(County.Staff, "wrong")).Is(HttpStatusCode.Unauthorized, "sign-in-failed");
            (await browser.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_new_sign_in_ends_the_session_before_it()
    {
        await using var county = await County.Start();
        var (first, second) = (county.Browser(), county.Browser());
        (await first.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        (await second.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        (await first.Get("/api/session")).Is(HttpStatusCode.Unauthorized, "not-signed-in");
        (await second.Get("/api/session")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_a_copy_of_its_cookie_too()
    {
        await using var county = await County.Start();
        var (browser, copy) = (county.Browser(), county.Browser());
        (await browser.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        copy.Cookie = browser.Cookie;
        (await browser.Delete("/api/session")).Is(HttpStatusCode.NoContent);
        (await copy.Get("/api/session")).Is(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Ten_minutes_without_a_request_end_a_session_and_requests_keep_it()
    {
        await using var county = await County.Start();
        var browser = county.Browser();
        (await browser.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        for (var active = 0; active < 8; active++)
        {
            county.Clock.Pass(TimeSpan.FromMinutes(active % 2 == 0 ? 4 : 9.5));
            (await browser.Get("/api/session")).Is(HttpStatusCode.OK);
        }
        county.Clock.Pass(TimeSpan.FromMinutes(10.1));
        (await browser.Get("/api/session")).Is(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task An_answer_that_took_long_leaves_the_cookie_of_a_sign_in_meanwhile()
    {
        await using var county = await County.Start();
        var (slow, again) = (county.Browser(), county.Browser());
        (await slow.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        var first = slow.Cookie;
        county.Clock.Pass(TimeSpan.FromMinutes(1));
        (await slow.Get(County.Slow)).Is(HttpStatusCode.OK);
        Assert.NotEqual(first, slow.Cookie); // renewed
        var renewed = slow.Cookie;
        county.Clock.Pass(TimeSpan.FromMinutes(1));
        county.Meanwhile = async () => (await again.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        (await slow.Get(County.Slow)).Is(HttpStatusCode.OK);
        Assert.Equal(renewed, slow.Cookie);
        (await again.Get("/api/session")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_open_screen_is_not_enough_to_take_data_out()
    {
        await using var county = await County.Start();
        var browser = county.Browser();
        (await browser.SignIn(County.Officer)).Is(HttpStatusCode.OK);
        (await browser.Post(OnesExport)).Is(HttpStatusCode.Conflict, "honours-not-adopted");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            county.Clock.Pass(TimeSpan.FromMinutes(6));
            (await browser.Get("/api/session")).Is(HttpStatusCode.OK);
        }
        (await browser.Post(OnesExport)).Is(HttpStatusCode.Unauthorized, "sign-in-again");
        (await browser.SignIn(County.Officer)).Is(HttpStatusCode.OK);
        (await browser.Post(OnesExport)).Is(HttpStatusCode.Conflict, "honours-not-adopted");
    }

    /// <summary>No list was adopted: whoever is asked to sign in again is not told so yet.</summary>
    private const string OnesExport = "/api/honours/2026/commendation/export";

    [Fact]
    public async Task A_session_survives_a_restart()
    {
        await using var county = await County.Start();
        var browser = county.Browser();
        (await browser.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        await county.Restart();
        var after = county.Browser();
        after.Cookie = browser.Cookie;
        (await after.Get("/api/session")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_sign_in_is_on_record_and_no_password_and_no_ticket()
    {
        await using var county = await County.Start();
        var browser = county.Browser();
        await browser.SignIn(County.Staff, "Wrong-4321");
        (await browser.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        var events = new List<string>();
        await foreach (var stored in county.Store.History(Accounts.Accounts.Stream(County.Staff)))
            events.Add(System.Text.Encoding.UTF8.GetString(stored.Data.Span));
        Assert.Equal([nameof(AccountOpened), nameof(SignInFailed), nameof(SignedIn)], events.Select(e => (string?)System.Text.Json.Nodes.JsonNode.Parse(e)!["$type"]));
        Assert.DoesNotContain(events, e => e.Contains("Wrong-4321", StringComparison.Ordinal) || e.Contains(County.Password, StringComparison.Ordinal));
        // With an idempotency key goes a fingerprint of the body, and in the body is the password.
        Assert.Empty((await county.Store.Load(Accounts.Accounts.Stream(County.Staff)))!.Requests);
    }
}
