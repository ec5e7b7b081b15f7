using System.Security.Cryptography;
using System.Text;
using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Notices;

/// <summary>Each person's inbox.</summary>
public sealed class Notices(IEventStore store, Transact transact, Dispatch dispatch)
{
    internal const string Prefix = "notice/";

    /// <summary>Puts a notice in an inbox; the same message id puts it there once.</summary>
    internal Task Arrive(string messageId, PersonId to, DateTimeOffset at, Bilingual text, string link, CancellationToken cancel) =>
        Arrive(messageId, to, at, text, link, urgent: false, cancel);

    /// <summary>提醒: the same for what is still to be done and comes too late if it waits.</summary>
    internal Task Remind(string messageId, PersonId to, DateTimeOffset at, Bilingual text, string link, CancellationToken cancel) =>
        Arrive(messageId, to, at, text, link, urgent: true, cancel);

    private async Task Arrive(string messageId, PersonId to, DateTimeOffset at, Bilingual text, string link, bool urgent, CancellationToken cancel)
    {
        var stream = Stream(to, Id(messageId, at));
        // Queued before it arrives: once it is in the inbox, however late a message comes again, it is not told outside a second time.
        if (dispatch.Any && await store.Load(stream, cancel) is null)
            await dispatch.Queue(stream.Name[Prefix.Length..], messageId, to, text, urgent, cancel);
        var result = await transact.Run(Notice.Kind, stream, Request.BySystem, (state, _) =>
            state.At != default ? Decision<NoticeEvent>.Nothing : new NoticeArrived(text, link, at), cancel);
        _ = result.Value;
    }

    /// <summary>A page of the caller's inbox, newest first.</summary>
    public async ValueTask<Page<NoticeView>> Inbox(Caller caller, PageRequest page, CancellationToken cancel)
    {
        var heads = await store.List(Partition(caller.Who.Id), Prefix, page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, head => NoticeView.Of(head.Id.Name, head.Read<Notice>()));
    }

    /// <summary>Marks a notice as read.</summary>
    public async ValueTask<Result<Versioned<NoticeView>>> MarkRead(Caller caller, string id, CancellationToken cancel)
    {
        var stream = Stream(caller.Who.Id, id);
        if (await store.Load(stream, cancel) is null)
            return RequestFailures.NotFound;
        var result = await transact.Run(Notice.Kind, stream, caller.Request, (state, occasion) =>
            state.ReadAt is not null ? Decision<NoticeEvent>.Nothing : new NoticeRead(occasion.At), cancel);
        return result.Map(read => new Versioned<NoticeView>(NoticeView.Of(stream.Name, read.State), read.Version));
    }

    /// <summary>They sort newest first, because the time in them counts down.</summary>
    private static string Id(string messageId, DateTimeOffset at)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))[..16];
        return $"{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}-{digest}";
    }

    private static string Partition(PersonId person) => $"inbox/{person}";

    /// <summary>The stream of a notice.</summary>
    internal static StreamId Stream(PersonId person, string id) => new(Partition(person), $"{Prefix}{id}");
}

/// <summary>A notice as its reader sees it.</summary>
public sealed record NoticeView(string Id, Bilingual Text, string Link, DateTimeOffset At, DateTimeOffset? ReadAt)
{
    internal static NoticeView Of(string name, Notice notice) => new(name[Notices.Prefix.Length..], notice.Text, notice.Link, notice.At, notice.ReadAt);
}
