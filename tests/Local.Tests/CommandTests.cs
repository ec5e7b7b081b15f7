using System.Net;

namespace PerfServerless.Local.Tests;

public class CommandTests
{
    [Fact]
    public async Task A_backup_of_a_county_at_work_is_restored_verified_and_served_with_its_sessions()
    {
        await using var county = await County.Start();
        var browser = county.Browser();
        (await browser.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        Assert.Equal(0, (await Records.Run("backup", "--data", county.Directory, "--to", county["backup"])).Code);
        (await browser.Get("/api/session")).Is(HttpStatusCode.OK);
        Assert.Equal(0, (await Records.Run("restore", "--from", county["backup"], "--data", county["restored"])).Code);
        Assert.Equal(0, (await Records.Run("verify", "--data", county["restored"])).Code);
        Assert.NotEmpty(Directory.EnumerateFiles(county["restored/keys"]));
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_a_line_and_ends_with_2()
    {
        await using var county = await County.Start();
        Directory.CreateDirectory(county["junk"]);
        await File.WriteAllTextAsync(county["junk/record.db"], "this is no record, however long one looks at it");
        await Fails("There is no record", "verify", "--data", county["nowhere"]);
        await Fails("is not a record", "verify", "--data", county["junk"]);
        await Fails("is not a record", "serve", "--port", "0", "--data", county["junk"]);
        await Fails("in use by another process", "serve", "--port", "0", "--data", county.Directory);
        await Fails("in use by another process", "account", "--data", county.Directory, "p1");
        await Fails("is not empty", "restore", "--from", county.Directory, "--data", county.Directory);
        await Fails("There is no record", "backup", "--data", county["nowhere"], "--to", county["backup"]);
        await Fails("Unrecognized command", "vrefiy");
        await Fails("--to", "backup");
    }

    [Fact]
    public async Task The_command_line_opens_the_first_account()
    {
        await using var county = await County.Start();
        await county.Close();
        var (code, output) = await Records.Run("account", "--data", county.Directory, "p2");
        await Fails("There is no person 'nobody'", "account", "--data", county.Directory, "nobody");
        await county.Reopen();
        Assert.Equal(0, code);
        var signedIn = await county.Browser().SignIn(County.NoAccount, output.Trim().Split(' ')[^1]);
        Assert.Equal("password-change-required", (string?)signedIn.Json!["first"]);
    }

    private static async Task Fails(string saying, params string[] args)
    {
        var (code, output) = await Records.Run(args);
        Assert.Equal(2, code);
        Assert.Contains(saying, output);
        Assert.DoesNotContain("   at ", output);
    }
}
