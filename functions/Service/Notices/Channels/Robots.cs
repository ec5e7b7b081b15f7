using System.Globalization;
using System.Text.Json.Nodes;

namespace PerfServerless.Service.Notices.Channels;

/// <summary>企业微信: the key in the address is all the proof it asks for. A robot may speak 20 times a minute.</summary>
internal sealed class WeComRobot(HttpClient http, RobotSettings settings, Pace pace) : Robot(http, settings, Speech, pace)
{
    internal static readonly Dialect Speech = new("errcode", 45009, TimeSpan.FromMinutes(1), new Rate(20, TimeSpan.FromMinutes(1)));

    protected override JsonObject Body(string text, DateTimeOffset at) => new() { ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = text } };
}

/// <summary>钉钉: time in milliseconds and signature stand in the address; signed is the time, a line break and the secret, with the secret.
/// A robot may speak 20 times a minute, and is not heard for ten minutes when it spoke more.</summary>
internal sealed class DingTalkRobot(HttpClient http, RobotSettings settings, Pace pace) : Robot(http, settings, Speech, pace)
{
    internal static readonly Dialect Speech = new("errcode", 130101, TimeSpan.FromMinutes(10), new Rate(20, TimeSpan.FromMinutes(1)));

    protected override JsonObject Body(string text, DateTimeOffset at) => new() { ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = text } };

    protected override Uri Address(DateTimeOffset at)
    {
        if (Settings.Secret is not { Length: > 0 } secret)
            return Settings.Address;
        var time = at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var separator = Settings.Address.Query.Length == 0 ? '?' : '&';
        return new($"{Settings.Address}{separator}timestamp={time}&sign={Uri.EscapeDataString(Sign(secret, $"{time}\n{secret}"))}");
    }
}

/// <summary>飞书: time in seconds and signature stand in the body; signed is nothing, with the time, a line break and the secret as the key.
/// A robot may speak 100 times a minute and 5 times a second.</summary>
internal sealed class FeishuRobot(HttpClient http, RobotSettings settings, Pace pace) : Robot(http, settings, Speech, pace)
{
    internal static readonly Dialect Speech =
        new("code", 11232, TimeSpan.FromMinutes(1), new Rate(100, TimeSpan.FromMinutes(1)), new Rate(5, TimeSpan.FromSeconds(1)));

    protected override JsonObject Body(string text, DateTimeOffset at)
    {
        var body = new JsonObject { ["msg_type"] = "text", ["content"] = new JsonObject { ["text"] = text } };
        if (Settings.Secret is { Length: > 0 } secret)
        {
            var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            body["timestamp"] = time;
            body["sign"] = Sign($"{time}\n{secret}", "");
        }
        return body;
    }
}
