using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Attendance;

internal static class AttendanceRoutes
{
    public static void MapAttendance(this RouteGroupBuilder api)
    {
        var sheet = api.MapGroup("/people/{person}/attendance/{month}").WithTags("Attendance");
        sheet.MapGet("/", (Caller caller, AttendanceSheets all, PersonId person, Month month, CancellationToken cancel) => all.Get(caller, person, month, cancel).Answer());
        sheet.MapPut("/", Act<PutSheet>);
        sheet.MapPost("/confirm", (Caller caller, AttendanceSheets all, PersonId person, Month month, CancellationToken cancel) =>
            all.Act(caller, person, month, new ConfirmSheet(), cancel).Answer());
        sheet.MapPost("/dispute", Act<DisputeSheet>);
        sheet.MapPost("/resolve", Act<ResolveDispute>);
        sheet.MapPost("/correction", Act<RequestSheetCorrection>);
        sheet.MapPost("/correction/decide", Act<DecideSheetCorrection>);
        api.MapGet("/people/{person}/absence-warnings/{year:int}", (Caller caller, AbsenceWatch watch, PersonId person, int year, CancellationToken cancel) =>
            watch.Of(caller, person, year, cancel).Answer()).WithTags("Attendance");
    }

    private static Task<Answer<SheetState>> Act<TCommand>(
        Caller caller, AttendanceSheets all, PersonId person, Month month, TCommand body, CancellationToken cancel)
        where TCommand : SheetCommand => all.Act(caller, person, month, body.Required(), cancel).Answer();
}
