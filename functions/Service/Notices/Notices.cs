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
    /// <summary>Puts a notice in an inbox; the same message id puts it there once.</summary>
    internal async Task Arrive(string messageId, PersonId to, DateTimeOffset at, Bilingual text, string link, CancellationToken cancel)
    {
        var stream = Stream(to, Name(messageId, at));
        // Queued before it arrives: once it is in the inbox, however late a message comes again, it is not told outside a second time.
        if (dispatch.Any && await store.Load(stream, cancel) is null)
            await dispatch.Queue(stream.Name["notice/".Length..], messageId, to, text, cancel);
        var result = await transact.Run(Notice.Kind, stream, Request.BySystem, (state, _) =>
            state.At != default ? Decision<NoticeEvent>.Nothing : new NoticeArrived(text, link, at), cancel);
        _ = result.Value;
    }

    /// <summary>A page of the caller's inbox, newest first.</summary>
    public async ValueTask<Page<NoticeView>> Inbox(Caller caller, PageRequest page, CancellationToken cancel)
    {
        var heads = await store.List(Partition(caller.Who.Id), "notice/", page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, head => NoticeView.Of(head.Id.Name, RecordJson.Read<Notice>(head.State)));
    }

    /// <summary>Marks a notice as read.</summary>
    public async ValueTask<Result<Versioned<NoticeView>>> MarkRead(Caller caller, string id, CancellationToken cancel)
    {
        var stream = Stream(caller.Who.Id, $"notice/{id}");
        if (await store.Load(stream, cancel) is null)
            return RequestFailures.NotFound;
        var result = await transact.Run(Notice.Kind, stream, caller.Request, (state, occasion) =>
            state.ReadAt is not null ? Decision<NoticeEvent>.Nothing : new NoticeRead(occasion.At), cancel);
        return result.Map(read => new Versioned<NoticeView>(NoticeView.Of(stream.Name, read.State), read.Version));
    }

    /// <summary>Names sort newest first, because the time in them counts down.</summary>
    private static string Name(string messageId, DateTimeOffset at)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))[..16];
        return $"notice/{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}-{digest}";
    }

    private static string Partition(PersonId person) => $"inbox/{person}";

    private static StreamId Stream(PersonId person, string name) => new(Partition(person), name);
}

/// <summary>A notice as its reader sees it.</summary>
public sealed record NoticeView(string Id, Bilingual Text, string Link, DateTimeOffset At, DateTimeOffset? ReadAt)
{
    internal static NoticeView Of(string name, Notice notice) => new(name["notice/".Length..], notice.Text, notice.Link, notice.At, notice.ReadAt);
}
