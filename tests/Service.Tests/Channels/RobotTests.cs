using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using PerfServerless.Rules.Delivery;
using PerfServerless.Service.Notices;
using PerfServerless.Service.Notices.Channels;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Tests.Channels;

public class RobotTests
{
    private const string Secret = "SEC-of-a-test";

    [Fact]
    public async Task WeCom_is_told_how_many_and_where_and_never_of_whom()
    {
        await using var chat = await ChatServer.Start();
        await using var county = await Letters.With(Letters.Robot("WeCom", $"{chat.Address}/cgi-bin/webhook/send?key=k"));
        await county.Tell("p1", "a");
        await county.Tell("p2", "b");
        county.Wait();
        Assert.Equal(1, await county.Sweep());
        var (_, query, body) = Assert.Single(chat.Said);
        Assert.Equal(("k", "text"), ((string?)query["key"], body["msgtype"]!.ToString()));
        Assert.Equal($"考核平台：2 项新消息，请有关人员登录查看收件箱：{Letters.Product}", body["text"]!["content"]!.ToString());
        await county.MustBeDone();
    }

    [Fact]
    public async Task DingTalk_finds_time_and_signature_in_the_address()
    {
        await using var chat = await ChatServer.Start();
        await using var county = await Letters.With(Letters.Robot("DingTalk", $"{chat.Address}/robot/send?access_token=t", Secret));
        await Tell(county);
        var (_, query, body) = Assert.Single(chat.Said);
        var time = $"{county.Clock.GetUtcNow().ToUnixTimeMilliseconds()}";
        Assert.Equal(("t", time), ((string?)query["access_token"], (string?)query["timestamp"]));
        Assert.Equal(Hmac(Secret, $"{time}\n{Secret}"), (string?)query["sign"]);
        Assert.NotEmpty(body["text"]!["content"]!.ToString());
    }

    [Fact]
    public async Task Feishu_finds_time_and_signature_in_the_body()
    {
        await using var chat = await ChatServer.Start();
        await using var county = await Letters.With(Letters.Robot("Feishu", $"{chat.Address}/open-apis/bot/v2/hook/h", Secret));
        await Tell(county);
        var body = Assert.Single(chat.Said).Body;
        var time = $"{county.Clock.GetUtcNow().ToUnixTimeSeconds()}";
        Assert.Equal(("text", time, Hmac($"{time}\n{Secret}", "")), (body["msg_type"]!.ToString(), body["timestamp"]!.ToString(), body["sign"]!.ToString()));
        Assert.NotEmpty(body["content"]!["text"]!.ToString());
    }

    [Theory]
    [InlineData(200, """{"errcode":45009,"errmsg":"api freq out of limit"}""", "failed", "errcode 45009")]
    [InlineData(200, "<html>please sign in</html>", "unknown", "no-json")]
    [InlineData(200, """{"ok":true}""", "unknown", "no-code")]
    [InlineData(200, """[0]""", "unknown", "no-json")]
    [InlineData(200, """{"errcode":93000,"errmsg":"invalid webhook url, hint: [key]"}""", "failed", "errcode 93000")]
    [InlineData(429, "", "failed", "HTTP 429")]
    [InlineData(302, "", "failed", "HTTP 302")]
    [InlineData(404, "", "failed", "HTTP 404")]
    [InlineData(503, "", "failed", "HTTP 503")]
    [InlineData(502, "", "unknown", "HTTP 502")]
    public async Task What_was_refused_is_tried_again_and_what_nobody_knows_is_not(int status, string answer, string becomes, string error)
    {
        await using var chat = await ChatServer.Start();
        (chat.Status, chat.Answer) = (status, answer);
        await using var county = await Letters.With(Letters.Robot("WeCom", $"{chat.Address}/send"));
        await Tell(county);
        var letter = await county.Open();
        Assert.Equal(("robot", becomes, error), (letter["0.recipient"], letter["0.letters.0.status"], letter["0.letters.0.error.kind"]));
        (chat.Status, chat.Answer) = (200, """{"errcode":0}""");
        county.Wait();
        Assert.Equal(becomes == "failed" ? 1 : 0, await county.Sweep());
    }

    [Theory]
    [InlineData("WeCom", 20, 1)]
    [InlineData("DingTalk", 20, 1)]
    [InlineData("Feishu", 5, 0)]
    public async Task A_group_that_units_share_hears_no_more_at_a_time_than_its_chat_allows(string kind, int most, int minutes)
    {
        await using var chat = await ChatServer.Start();
        await using var county = await Letters.With(Shared(kind, chat.Address, 30));
        await Queue(county, 30);
        county.Wait();
        Assert.Equal(most, await county.Sweep());
        Assert.Equal(0, await county.Sweep());
        county.Clock.To(county.Clock.GetUtcNow().AddMinutes(minutes).AddSeconds(1));
        Assert.Equal(Math.Min(most, 30 - most), await county.Sweep());
    }

    [Theory]
    [InlineData("WeCom", """{"errcode":45009,"errmsg":"api freq out of limit"}""", "errcode 45009", 1)]
    [InlineData("DingTalk", """{"errcode":130101,"errmsg":"send too fast"}""", "errcode 130101", 10)]
    [InlineData("Feishu", """{"code":11232,"msg":"frequency limited"}""", "code 11232", 1)]
    public async Task A_chat_that_heard_too_much_is_left_alone_for_its_time_and_no_letter_has_failed(string kind, string answer, string error, int minutes)
    {
        await using var chat = await ChatServer.Start();
        (chat.Patience, chat.TooOften) = (2, answer);
        await using var county = await Letters.With(Shared(kind, chat.Address, 4));
        await Queue(county, 4);
        county.Wait();
        Assert.Equal(2, await county.Sweep());
        Assert.Equal(3, chat.Said.Count); // the fourth was not tried
        var letter = await county.Open();
        Assert.Equal(("failed", error, "0"), (letter["0.letters.0.status"], letter["0.letters.0.error.kind"], letter["0.letters.0.failures"]));
        chat.Patience = int.MaxValue;
        county.Clock.To(county.Clock.GetUtcNow().AddMinutes(minutes).AddTicks(-1));
        Assert.Equal(0, await county.Sweep());
        Assert.Equal(3, chat.Said.Count);
        county.Clock.To(county.Clock.GetUtcNow().AddTicks(1));
        Assert.Equal(2, await county.Sweep());
        await county.MustBeDone();
    }

    [Fact]
    public async Task A_units_own_robot_hears_of_its_people_and_the_countys_of_the_others()
    {
        await using var chat = await ChatServer.Start();
        var settings = Letters.Robot("WeCom", $"{chat.Address}/town", unit: "town");
        foreach (var (key, value) in Letters.Robot("Feishu", $"{chat.Address}/county"))
            settings[key.Replace(":0:", ":1:", StringComparison.Ordinal)] = value;
        await using var county = await Letters.With(settings);
        await county.Put(new Service.Outbox.NotifyMany([new("p1"), new("p2"), new("d1")], county.Clock.GetUtcNow(), new("公示", "published"), "/api/people/me"));
        await county.Settle();
        county.Wait();
        Assert.Equal(2, await county.Sweep());
        Assert.Equal(["/county", "/town"], chat.Said.Select(said => said.Path).Order());
        Assert.All(chat.Said, said => Assert.Contains("1 项", said.Body.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
    }

    [Theory]
    [InlineData("Channels:Product", "kaohe", "Channels:Product")]
    [InlineData("Channels:Product", null, "Channels:Product")]
    [InlineData("Channels:Robots:0:Kind", "Pigeon", "Channels:Robots:0:Kind")]
    [InlineData("Channels:Robots:0:Kind", null, "Channels:Robots:0:Kind")]
    [InlineData("Channels:Robots:0:Address", "ftp://x/secret", "Channels:Robots:0:Address")]
    [InlineData("Channels:Timeout", "soon", "Channels:Timeout")]
    [InlineData("Channels:Digest", "-1", "Channels:Digest")]
    [InlineData("Channels:Quiet:From", "9pm", "Channels:Quiet:From")]
    [InlineData("Channels:Quiet:Until", "21:00", "Channels:Quiet")]
    public void A_wrong_setting_is_named_and_its_value_is_not(string key, string? value, string named)
    {
        var settings = Letters.Robot("WeCom", "https://chat.example/send?key=k", Secret);
        settings[key] = value;
        var message = Assert.Throws<InvalidOperationException>(() => ChannelSettings.Of(Configured(settings))).Message;
        Assert.Contains(named, message);
        Assert.DoesNotContain(value ?? Secret, message.Replace(named, "", StringComparison.Ordinal));
    }

    [Fact]
    public void No_secret_is_in_what_settings_say_of_themselves()
    {
        var settings = ChannelSettings.Of(Configured(Letters.Robot("WeCom", "https://chat.example/send?key=k", Secret)));
        Assert.DoesNotContain(Secret, $"{settings.Robots[0]}");
        Assert.DoesNotContain("key=k", $"{settings.Robots[0]}");
        Assert.DoesNotContain("hidden", $"{new SmtpSettings("h", 25, "a@b.cn", MailKit.Security.SecureSocketOptions.None, "u", "hidden")}");
        Assert.Same(ChannelSettings.None, ChannelSettings.Of(null));
    }

    private static Dictionary<string, string?> Shared(string kind, string address, int units)
    {
        var settings = new Dictionary<string, string?>();
        for (var unit = 0; unit < units; unit++)
            foreach (var (key, value) in Letters.Robot(kind, $"{address}/group", unit: $"unit{unit}"))
                settings[key.Replace(":0:", $":{unit}:", StringComparison.Ordinal)] = value;
        return settings;
    }

    /// <summary>A matter for each group, as if people of all these units had been told.</summary>
    private static async Task Queue(County county, int units)
    {
        for (var unit = 0; unit < units; unit++)
            (await county.Get<Transact>().Run(Dispatch.Kind, Dispatch.Stream($"robot.unit{unit}"), Request.BySystem,
                (state, occasion) => Mailing.Queue(state, "n", null, false, occasion), default)).Value.ToString();
    }

    private static async Task Tell(County county)
    {
        await county.Tell("p1", "a");
        county.Wait();
        await county.Sweep();
    }

    private static IConfiguration Configured(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private static string Hmac(string key, string text)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key));
        return Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
