using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Adjustments;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Attendance;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Deadlines;
using PerfServerless.Service.Exports;
using PerfServerless.Service.Files;
using PerfServerless.Service.Grading;
using PerfServerless.Service.Import;
using PerfServerless.Service.Law;
using PerfServerless.Service.Linkages;
using PerfServerless.Service.Monthly;
using PerfServerless.Service.Notices;
using PerfServerless.Service.Notices.Channels;
using PerfServerless.Service.Objections;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Supervision;
using PerfServerless.Service.Sweeps;
using PerfServerless.Service.Supervision.Bulletins;
using PerfServerless.Service.Verification;
using PerfServerless.Service.Weekly;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Http;

/// <summary>
/// The whole API, the same in every host. A host brings the stores, the clock and the authentication; everything under
/// <c>/api</c> is here.
/// </summary>
public static class PerfApi
{
    /// <summary>Adds the use cases. The host adds <see cref="IEventStore"/>, <see cref="IFileStore"/> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddPerfService(this IServiceCollection services)
    {
        services.AddSingleton(WorkCalendar.Published);
        foreach (var useCase in UseCases)
            services.AddSingleton(useCase);
        services.AddSingleton(host => new CountyChannels(ChannelSettings.Of(host.GetService<IConfiguration>())));
        services.Configure<JsonOptions>(options => ApiJson.Apply(options.SerializerOptions));
        services.AddApiDocument();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }

    /// <summary>The middleware every host runs before the routes, around its own authentication.</summary>
    public static IApplicationBuilder UsePerfApi(this IApplicationBuilder app, Action<IApplicationBuilder> authenticate)
    {
        app.UseMiddleware<ProblemMiddleware>();
        app.Use(RequestTerms.Read);
        authenticate(app);
        app.Use(CallerBinding.Read);
        return app;
    }

    /// <summary>Maps every route. All demand a signed-in person, but those that say otherwise.</summary>
    public static RouteGroupBuilder MapPerfApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").RequireAuthorization();
        api.MapLaw();
        api.MapUnits();
        api.MapPeople();
        api.MapSchemes();
        api.MapRosters();
        api.MapWeeklyRecords();
        api.MapMonthlyReports();
        api.MapAttendance();
        api.MapAdjustments();
        api.MapBallots();
        api.MapGradeRounds();
        api.MapAppraisals();
        api.MapObjections();
        api.MapYearEnd();
        api.MapNotices();
        api.MapOutbox();
        api.MapDeadlines();
        api.MapEvidence();
        api.MapImport();
        api.MapSupervision();
        api.MapBulletins();
        api.MapExports();
        api.MapBonuses();
        api.MapArchives();
        api.MapHonours();
        api.MapProgrammes();
        api.MapAudit();
        return api;
    }

    private static readonly Type[] UseCases =
    [
        typeof(Transact), typeof(People), typeof(BegunPeriods), typeof(Units), typeof(ResponsiblePersons), typeof(Schemes), typeof(Placements),
        typeof(Rosters), typeof(Appraisals), typeof(Clock), typeof(LiveAppraisals), typeof(Duties), typeof(RosterReminders), typeof(WeeklyRecords), typeof(MonthlyReports), typeof(ReviewDesk), typeof(AttendanceSheets),
        typeof(Adjustments.Adjustments), typeof(BallotBoxes), typeof(Scoring), typeof(PoolScores), typeof(GradeRounds), typeof(Corrections),
        typeof(ObjectionFiles), typeof(ObjectionWatch), typeof(LiveObjections), typeof(Notices.Notices), typeof(Evidence), typeof(MessageEffects), typeof(OutboxRelay),
        typeof(AnnualSchemes), typeof(AnnualPlacements), typeof(AnnualResults), typeof(AnnualAppraisals), typeof(AnnualRounds), typeof(AnnualCauses), typeof(AnnualChanges), typeof(AfterTheRun), typeof(Renewals), typeof(Committees), typeof(YearFigures), typeof(Readiness), typeof(DryRuns), typeof(YearEndRuns),
        typeof(MessageDelivery),
        typeof(CountyImport),
        typeof(CountySweep), typeof(Reminders), typeof(SheetReminders), typeof(AnnualReminders), typeof(AnnualNotices), typeof(RecheckReminders), typeof(Deadlines.Deadlines), typeof(AnnualDeadlines), typeof(CalendarFeed),
        typeof(GradeBook), typeof(Bonuses), typeof(GrowthArchives), typeof(PersonalRecords), typeof(Talks), typeof(Shortcomings), typeof(HonourLists), typeof(Programmes),
        typeof(CountyFigures), typeof(CountyGlance), typeof(AbsenceWatch),
        typeof(Progress), typeof(AdjustmentDesk), typeof(Invitations),
        typeof(BulletinSource), typeof(BulletinFiles), typeof(Bulletins), typeof(BulletinClock), typeof(Letterheads), typeof(Exports.Exports),
        typeof(Undelivered), typeof(UndeliveredDesk), typeof(NoticePreferences), typeof(Dispatch), typeof(LetterDesk),
        typeof(Plans), typeof(UnitAccess), typeof(Inspections), typeof(Rectifications), typeof(SupervisionFigures), typeof(Boards),
        typeof(AuditTrail),
    ];
}
