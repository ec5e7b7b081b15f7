using PerfServerless.Service.Http;

namespace PerfServerless.Service.Notices;

internal static class NoticeRoutes
{
    public static void MapNotices(this RouteGroupBuilder api)
    {
        var notices = api.MapGroup("/notices").WithTags("Notices");
        notices.MapGet("/", (Caller caller, Notices all, PageRequest page, CancellationToken cancel) => all.Inbox(caller, page, cancel).Answer());
        notices.MapPost("/{id}/read", (Caller caller, Notices all, string id, CancellationToken cancel) => all.MarkRead(caller, id, cancel).Answer());
    }
}
