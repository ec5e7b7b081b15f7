using PerfServerless.Service.Http;

namespace PerfServerless.Service.Verification;

internal static class AuditRoutes
{
    private const string Usual = "county";

    public static void MapAudit(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit.MapGet("/streams", (Caller caller, AuditTrail trail, string? partition, string? prefix, PageRequest page, CancellationToken cancel) =>
            trail.Streams(caller, partition ?? Usual, prefix, page, cancel).Answer());
        audit.MapGet("/events", (Caller caller, AuditTrail trail, string? partition, string? stream, PageRequest page, CancellationToken cancel) =>
            trail.Events(caller, new(partition ?? Usual, stream ?? ""), page, cancel).Answer());
    }
}
