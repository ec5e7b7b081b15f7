using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Weekly;

internal static class WeeklyRoutes
{
    public static void MapWeeklyRecords(this RouteGroupBuilder api)
    {
        var weeks = api.MapGroup("/people/{person}/weeks").WithTags("WeeklyRecords");
        weeks.MapGet("/{week}", (Caller caller, WeeklyRecords all, PersonId person, Week week, CancellationToken cancel) => all.Get(caller, person, week, cancel).Answer());
        weeks.MapGet("/", (Caller caller, WeeklyRecords all, PersonId person, Quarter period, CancellationToken cancel) => all.List(caller, person, period, cancel).Answer());
        weeks.MapPost("/{week}/late-approval", (Caller caller, WeeklyRecords all, PersonId person, Week week, ReasonBody body, CancellationToken cancel) =>
            all.ApproveLate(caller, person, week, body.Reason, cancel).Answer());
        var mine = api.MapGroup("/weeks/{week}").WithTags("WeeklyRecords");
        mine.MapPut("/", (Caller caller, WeeklyRecords all, Week week, WeekBody body, CancellationToken cancel) =>
            all.Record(caller, week, new SaveWeek(body.ToItems()), cancel).Answer());
        mine.MapPost("/close-out", (Caller caller, WeeklyRecords all, Week week, WeekBody body, CancellationToken cancel) =>
            all.Record(caller, week, new CloseOutWeek(body.ToItems()), cancel).Answer());
    }
}

/// <summary>A week's items as their owner writes them.</summary>
public sealed record WeekBody(IReadOnlyList<WeekItemBody> Items)
{
    internal IReadOnlyList<WeekItem> ToItems() => [.. Items.Select(item => item.ToItem())];
}

/// <summary>One item. Since when it is open is not the sender's to say.</summary>
public sealed record WeekItemBody(
    string Id, string Task, string Result = "", int Progress = 0, ItemOutcome Outcome = ItemOutcome.Open, string? CarryReason = null, IReadOnlyList<string>? Evidence = null)
{
    internal WeekItem ToItem() => new(Id, Task, Result, Progress, default, Outcome, CarryReason, Evidence ?? []);
}

/// <summary>A reason.</summary>
public sealed record ReasonBody(string Reason);
