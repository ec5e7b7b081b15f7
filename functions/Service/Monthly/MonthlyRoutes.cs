using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Weekly;

namespace PerfServerless.Service.Monthly;

internal static class MonthlyRoutes
{
    public static void MapMonthlyReports(this RouteGroupBuilder api)
    {
        var months = api.MapGroup("/people/{person}/months/{month}").WithTags("MonthlyReports");
        months.MapGet("/", (Caller caller, MonthlyReports all, PersonId person, Month month, CancellationToken cancel) => all.Get(caller, person, month, cancel).Answer());
        months.MapPost("/review", (Caller caller, MonthlyReports all, PersonId person, Month month, ReviewBody body, CancellationToken cancel) =>
            all.Review(caller, person, month, body.Score, body.Comment ?? "", cancel).Answer());
        months.MapPost("/send-back", (Caller caller, MonthlyReports all, PersonId person, Month month, ReasonBody body, CancellationToken cancel) =>
            all.SendBack(caller, person, month, body.Reason, cancel).Answer());
        var mine = api.MapGroup("/months/{month}").WithTags("MonthlyReports");
        mine.MapGet("/draft", (Caller caller, MonthlyReports all, Month month, CancellationToken cancel) => all.Draft(caller, month, cancel).Answer());
        mine.MapPost("/report", (Caller caller, MonthlyReports all, Month month, ReportBody body, CancellationToken cancel) => all.Send(caller, month, body.Text, cancel).Answer());
        api.MapGet("/reviews/waiting", (Caller caller, ReviewDesk desk, Month month, CancellationToken cancel) => desk.Waiting(caller, month, cancel).Answer()).WithTags("MonthlyReports");
    }
}

/// <summary>A monthly report.</summary>
public sealed record ReportBody(string Text);

/// <summary>A leader's review.</summary>
/// <param name="Score">0–100, up to two decimals.</param>
/// <param name="Comment">Compulsory below and above the scheme's limits.</param>
public sealed record ReviewBody(decimal Score, string? Comment = null);
