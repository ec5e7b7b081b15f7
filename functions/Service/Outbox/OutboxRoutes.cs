using PerfServerless.Service.Http;

namespace PerfServerless.Service.Outbox;

internal static class OutboxRoutes
{
    public static void MapOutbox(this RouteGroupBuilder api)
    {
        var undelivered = api.MapGroup("/outbox/undelivered").WithTags("Outbox");
        undelivered.MapGet("/", (Caller caller, UndeliveredDesk desk, CancellationToken cancel) => desk.List(caller, cancel).Answer());
        undelivered.MapPost("/{id}/retry", (Caller caller, UndeliveredDesk desk, string id, RetryBody body, CancellationToken cancel) => desk.Retry(caller, id, body, cancel).Answer());
        undelivered.MapPost("/{id}/strike", (Caller caller, UndeliveredDesk desk, string id, StrikeBody body, CancellationToken cancel) => desk.Strike(caller, id, body, cancel).Answer());
    }
}
