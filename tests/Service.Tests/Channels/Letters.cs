using System.Text;
using PerfServerless.Service.Notices;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Tests.Channels;

/// <summary>A county with channels, and what tests of all channels do.</summary>
internal static class Letters
{
    public const string Address = "/api/outbox/letters", Preferences = "/api/notices/preferences", Product = "https://kaohe.example/";

    public static Dictionary<string, string?> Mail(int port, string timeout = "00:00:30") => new()
    {
        ["Channels:Product"] = Product, ["Channels:Timeout"] = timeout,
        ["Channels:Smtp:Host"] = "127.0.0.1", ["Channels:Smtp:Port"] = $"{port}", ["Channels:Smtp:From"] = "kaohe@county.example", ["Channels:Smtp:Security"] = "None",
    };

    public static Dictionary<string, string?> Robot(string kind, string address, string? secret = null, string? unit = null) => new()
    {
        ["Channels:Product"] = Product, ["Channels:Timeout"] = "00:00:30",
        ["Channels:Robots:0:Kind"] = kind, ["Channels:Robots:0:Address"] = address, ["Channels:Robots:0:Secret"] = secret, ["Channels:Robots:0:Unit"] = unit,
    };

    /// <summary>On a Monday at nine in the morning, with these settings.</summary>
    public static async Task<County> With(Dictionary<string, string?> settings)
    {
        var county = await County.Peopled();
        await county.Restart(settings);
        return county;
    }

    public static async Task Want(this County county, string person, string language = "zh", string digest = "atOnce") =>
        (await county.As(person).Put(Preferences, new { byEmail = true, email = $"{person}@people.example", language, digest })).Ok();

    public static async Task Tell(this County county, string person, params string[] texts)
    {
        await county.Put([.. texts.Select(text => county.Notice(person, text))]);
        await county.Settle();
    }

    public static Task Remind(this County county, string person, string text) =>
        county.Get<Service.Notices.Notices>().Remind($"test/{text}", new(person), county.Clock.GetUtcNow(), new($"消息 {text}", text), "/api/deadlines", default);

    /// <summary>The person opens the notice with this text.</summary>
    public static async Task Read(this County county, string person, string text)
    {
        var inbox = (await county.As(person).Get("/api/notices")).Ok();
        for (var number = 0; number < inbox.List("items").Count; number++)
            if (inbox[$"items.{number}.text.en"] == text)
                (await county.As(person).Post($"/api/notices/{inbox[$"items.{number}.id"]}/read")).Ok();
    }

    /// <summary>What the record holds of some streams, events and all.</summary>
    public static async Task<string> Recorded(this County county, string partition, string prefix)
    {
        var text = new StringBuilder();
        await foreach (var head in EventStoreExtensions.All(county.Store, partition, prefix, default))
        {
            text.Append(Encoding.UTF8.GetString(head.State.Span));
            await foreach (var happened in county.Store.History(head.Id))
                text.Append(Encoding.UTF8.GetString(happened.Data.Span));
        }
        return text.Length > 0 ? text.ToString() : throw new InvalidOperationException("Nothing was recorded.");
    }

    public static void Wait(this County county, int minutes = 31) => county.Clock.To(county.Clock.GetUtcNow().AddMinutes(minutes));

    public static Task<int> Sweep(this County county) => county.Get<Dispatch>().Sweep(default);

    /// <summary>The one letter that is not done with, as the administrator sees it.</summary>
    public static async Task<Reply> Open(this County county)
    {
        var reply = (await county.As("sysadmin").Get(Address)).Ok();
        Assert.Single(reply.List());
        Assert.Single(reply.List("0.letters"));
        return reply;
    }

    public static async Task MustBeDone(this County county) => Assert.Empty((await county.As("sysadmin").Get(Address)).Ok().List());
}
