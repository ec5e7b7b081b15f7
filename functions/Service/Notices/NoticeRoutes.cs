using PerfServerless.Rules.Delivery;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Notices;

internal static class NoticeRoutes
{
    public static void MapNotices(this RouteGroupBuilder api)
    {
        var notices = api.MapGroup("/notices").WithTags("Notices");
        notices.MapGet("/", (Caller caller, Notices all, PageRequest page, CancellationToken cancel) => all.Inbox(caller, page, cancel).Answer());
        notices.MapPost("/{id}/read", (Caller caller, Notices all, string id, CancellationToken cancel) => all.MarkRead(caller, id, cancel).Answer());
        notices.MapGet("/preferences", (Caller caller, NoticePreferences all, CancellationToken cancel) => all.Get(caller, cancel).Answer());
        notices.MapPut("/preferences", (Caller caller, NoticePreferences all, Preferences body, CancellationToken cancel) => all.Set(caller, body, cancel).Answer());
        var letters = api.MapGroup("/outbox/letters").WithTags("Outbox");
        letters.MapGet("/", (Caller caller, LetterDesk desk, CancellationToken cancel) => desk.List(caller, cancel).Answer());
        letters.MapPost("/{id}/send-again", (Caller caller, LetterDesk desk, string id, SendAgainBody body, CancellationToken cancel) => desk.SendAgain(caller, id, body, cancel).Answer());
        letters.MapPost("/{id}/strike", (Caller caller, LetterDesk desk, string id, StrikeLetterBody body, CancellationToken cancel) => desk.Strike(caller, id, body, cancel).Answer());
    }
}
