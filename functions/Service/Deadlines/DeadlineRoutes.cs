using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Deadlines;

internal static class DeadlineRoutes
{
    public static void MapDeadlines(this RouteGroupBuilder api)
    {
        var deadlines = api.MapGroup("/deadlines").WithTags("Deadlines");
        deadlines.MapGet("/", (Caller caller, Deadlines all, CancellationToken cancel) => all.Mine(caller, cancel).Answer());
        deadlines.MapGet("/calendar.ics", async (Caller caller, CalendarFeed feed, CancellationToken cancel) =>
            Results.File(await feed.Mine(caller, cancel), CalendarFile.MediaType, "deadlines.ics"));
        deadlines.MapPost("/feed", (Caller caller, CalendarFeed feed, CancellationToken cancel) => feed.Open(caller, cancel).Answer());
        deadlines.MapPost("/feed/close", (Caller caller, CalendarFeed feed, CancellationToken cancel) => feed.Close(caller, cancel).Answer());
        deadlines.MapGet("/feeds/{person}", ReadFeed).AllowAnonymous();
    }

    /// <summary>Calendar programs cannot sign in: the secret in the address is what they have. It is no part of the path, which a log may name.</summary>
    private static async Task<IResult> ReadFeed(CalendarFeed feed, PersonId person, string? secret, CancellationToken cancel) =>
        await feed.Read(person, secret ?? "", cancel) is { } file ? Results.File(file, CalendarFile.MediaType) : (Answer<FeedAddress>)(Result<FeedAddress>)RequestFailures.NotFound;
}
