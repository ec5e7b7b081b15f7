using System.Net;
using PerfServerless.Local.Accounts;

namespace PerfServerless.Local.Tests;

public class PasswordTests
{
    [Theory]
    [InlineData("Abcdef12", true)]
    [InlineData("abcdef1!", true)]
    [InlineData("ABCDEF1!", true)]
    [InlineData("春天来了abc1", true)]
    [InlineData("Abcde12", false)]
    [InlineData("abcdefg1", false)]
    [InlineData("ABCDEFGH", false)]
    [InlineData("Xp1-abcd", false)]
    public void A_password_has_eight_characters_of_three_classes_and_not_the_id(string password, bool good) =>
        Assert.Equal(good, Passwords.IsGoodEnough(password, new("p1")));

    [Fact]
    public void A_temporary_password_is_good_enough() => Assert.True(Passwords.IsGoodEnough(Passwords.Temporary(), new("p1")));

    [Fact]
    public async Task A_person_changes_the_password_by_showing_the_old_one()
    {
        await using var county = await County.Start();
        var browser = county.Browser();
        (await browser.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        (await browser.Post("/api/session/password", new { old = County.Password, @new = "weak" })).Is(HttpStatusCode.UnprocessableEntity, "password-weak");
        (await browser.Post("/api/session/password", new { old = "Wrong-4321", @new = "Autumn-2026" })).Is(HttpStatusCode.UnprocessableEntity, "password-wrong");
        (await browser.Post("/api/session/password", new { old = County.Password, @new = "Autumn-2026" })).Is(HttpStatusCode.OK);
        (await browser.Get("/api/session")).Is(HttpStatusCode.OK);
        (await county.Browser().SignIn(County.Staff)).Is(HttpStatusCode.Unauthorized, "sign-in-failed");
        (await county.Browser().SignIn(County.Staff, "Autumn-2026")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_a_security_administrator_resets_and_never_the_own_account()
    {
        await using var county = await County.Start();
        var (staff, security) = (county.Browser(), county.Browser());
        (await staff.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        (await security.SignIn(County.Security)).Is(HttpStatusCode.OK);
        (await staff.Post("/api/accounts/p2/reset")).Is(HttpStatusCode.Forbidden, "not-permitted");
        (await security.Post("/api/accounts/s1/reset")).Is(HttpStatusCode.Forbidden, "account-own-reset");
        (await security.Post("/api/accounts/nobody/reset")).Is(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_password_given_by_another_lets_one_do_nothing_but_change_it()
    {
        await using var county = await County.Start();
        var (security, person) = (county.Browser(), county.Browser());
        (await security.SignIn(County.Security)).Is(HttpStatusCode.OK);
        var given = (string)(await security.Post("/api/accounts/p2/reset")).Json!["password"]!;
        Assert.Equal("password-change-required", (string?)(await person.SignIn(County.NoAccount, given)).Json!["first"]);
        (await person.Get("/api/people/me")).Is(HttpStatusCode.Forbidden, "password-change-required");
        (await person.Post("/api/session/password", new { old = given, @new = "Autumn-2026" })).Is(HttpStatusCode.OK);
        (await person.Get("/api/people/me")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_reset_ends_the_session_and_the_lock()
    {
        await using var county = await County.Start();
        var (security, person) = (county.Browser(), county.Browser());
        (await security.SignIn(County.Security)).Is(HttpStatusCode.OK);
        (await person.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        for (var failure = 0; failure < 5; failure++)
            await county.Browser().SignIn(County.Staff, "wrong");
        var given = (string)(await security.Post("/api/accounts/p1/reset")).Json!["password"]!;
        (await person.Get("/api/session")).Is(HttpStatusCode.Unauthorized, "not-signed-in");
        (await person.SignIn(County.Staff, given)).Is(HttpStatusCode.OK);
    }
}
