using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Inspecting;
using PerfServerless.Rules.Supervision.Planning;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Supervision;

internal static class SupervisionRoutes
{
    public static void MapSupervision(this RouteGroupBuilder api)
    {
        var supervision = api.MapGroup("/supervision").WithTags("Supervision");
        supervision.MapGet("/signals/{period}", (Caller caller, Plans all, ReportingPeriod period, CancellationToken cancel) => all.Signals(caller, period, cancel).Answer());
        supervision.MapGet("/figures/{period}", (Caller caller, SupervisionFigures all, ReportingPeriod period, CancellationToken cancel) => all.Get(caller, period, cancel).Answer());
        supervision.MapGet("/county/{period}", (Caller caller, CountyGlance all, Quarter period, CancellationToken cancel) => all.Of(caller, period, cancel).Answer());
        MapPlans(supervision.MapGroup("/plans/{month}"));
        MapInspections(supervision);
        MapNotices(supervision.MapGroup("/rectifications/{year:int}"));
        api.MapGroup("/units").WithTags("Supervision").MapGet("/{unit}/weeks/{week}/board",
            (Caller caller, Boards all, UnitId unit, Week week, CancellationToken cancel) => all.Of(caller, unit, week, cancel).Answer());
    }

    private static void MapPlans(RouteGroupBuilder plan)
    {
        plan.MapGet("/", (Caller caller, Plans all, Month month, CancellationToken cancel) => all.Get(caller, month, cancel).Answer());
        plan.MapGet("/draws", (Caller caller, Plans all, Month month, CancellationToken cancel) => all.Draws(caller, month, cancel).Answer());
        plan.MapPost("/draws", (Caller caller, Plans all, Month month, DrawBody body, CancellationToken cancel) =>
            all.Act(caller, month, new AnnounceDraw(caller.NewId("arrangement"), body.Terms.ToTerms(), body.Draw), cancel).Answer());
        plan.MapPost("/draws/{number:int}/hold", (Caller caller, Plans all, Month month, int number, FigureBody body, CancellationToken cancel) =>
            all.Act(caller, month, new HoldDraw(number, body.Figure), cancel).Answer());
        plan.MapPost("/targets", (Caller caller, Plans all, Month month, TargetBody body, CancellationToken cancel) =>
            all.Act(caller, month, new TargetUnits(caller.NewId("arrangement"), body.Terms.ToTerms(), body.Units), cancel).Answer());
        plan.MapPost("/inspections", (Caller caller, Inspections all, Month month, OpeningBody body, CancellationToken cancel) => all.Open(caller, month, body, cancel).Answer());
    }

    private static void MapInspections(RouteGroupBuilder supervision)
    {
        supervision.MapGet("/years/{year:int}/inspections", (Caller caller, Inspections all, int year, PageRequest page, CancellationToken cancel) => all.List(caller, year, page, cancel).Answer());
        var inspection = supervision.MapGroup("/inspections/{id}");
        inspection.MapGet("/", (Caller caller, Inspections all, string id, CancellationToken cancel) => all.Get(caller, id, cancel).Answer());
        inspection.MapPost("/items", (Caller caller, Inspections all, string id, CheckItems body, CancellationToken cancel) => all.Act(caller, id, body, cancel).Answer());
        inspection.MapPost("/findings", (Caller caller, Inspections all, string id, FindingBody body, CancellationToken cancel) =>
            all.Act(caller, id, new RecordFinding(caller.NewId("finding"), body.Text, body.Item, body.Basis), cancel).Answer());
        inspection.MapPost("/close", (Caller caller, Inspections all, string id, CloseInspection body, CancellationToken cancel) => all.Act(caller, id, body, cancel).Answer());
        inspection.MapPost("/notices", (Caller caller, Rectifications all, string id, IssueNotice body, CancellationToken cancel) => all.Issue(caller, id, body, cancel).Answer());
    }

    private static void MapNotices(RouteGroupBuilder notices)
    {
        notices.MapGet("/", (Caller caller, Rectifications all, int year, CancellationToken cancel) => all.List(caller, year, cancel).Answer());
        var notice = notices.MapGroup("/{number:int}");
        notice.MapGet("/", (Caller caller, Rectifications all, int year, int number, CancellationToken cancel) => all.Get(caller, year, number, cancel).Answer());
        notice.MapPost("/sign", (Caller caller, Rectifications all, int year, int number, CancellationToken cancel) =>
            all.Act(caller, year, number, new SignForNotice(), cancel).Answer());
        notice.MapPost("/report", Act<ReportRectification>);
        notice.MapPost("/send-back", Act<SendReportBack>);
        notice.MapPost("/close", Act<CloseNotice>);
    }

    private static Task<Answer<RectificationView>> Act<TCommand>(Caller caller, Rectifications all, int year, int number, TCommand body, CancellationToken cancel)
        where TCommand : RectificationCommand => all.Act(caller, year, number, body.Required(), cancel).Answer();
}

/// <summary>What is inspected, and with whom.</summary>
public sealed record ArrangementBody(InspectionKind Kind, string Theme, IReadOnlyList<string>? JointBodies = null, IReadOnlyList<string>? Checklist = null)
{
    internal ArrangementTerms ToTerms() => new(Kind, Theme, JointBodies ?? [], Checklist ?? []);
}

/// <summary>A draw to be published.</summary>
public sealed record DrawBody(ArrangementBody Terms, DrawTerms Draw);

/// <summary>The public figure, as it has become known.</summary>
public sealed record FigureBody(string Figure);

/// <summary>Units to be targeted.</summary>
public sealed record TargetBody(ArrangementBody Terms, IReadOnlyList<ChosenUnit> Units);

/// <summary>A finding; without a basis it takes that of its item.</summary>
public sealed record FindingBody(string Text, string? Item = null, Citation? Basis = null);
