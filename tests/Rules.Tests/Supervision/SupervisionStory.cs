using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Inspecting;
using PerfServerless.Rules.Supervision.Planning;
using PerfServerless.Rules.Supervision.Rectifying;

namespace PerfServerless.Rules.Tests.Supervision;

/// <summary>Words for tests of supervision: April 2026, two inspectors, the unit u1.</summary>
internal static class SupervisionStory
{
    public static readonly PersonId First = new("i1"), Second = new("i2"), Head = new("h1");
    public static readonly UnitId Town = new("u1"), Office = new("office");
    public static readonly Month April = new(2026, 4);
    public static readonly DateTimeOffset Monday = ChinaTime.At(new(2026, 4, 13), new(9, 0));
    public static readonly SupervisionTerms Terms = new();
    public static readonly ArrangementTerms Regular = new(InspectionKind.Regular, "月度督导", [], []);
    public static readonly RectificationFacts FromOffice = new(Office, Terms);

    public static readonly PlanFacts Plan = new(April, new HashSet<UnitId> { Town, Office, new("u2") }, ReportingPeriod.Parse("2026-03", null),
        [new() { Unit = new("u2"), Weeks = new(10, 5, 0) }], Terms);

    public static readonly InspectionFacts Opening = new(
        April, new("a", 1, Regular, First, Monday) { Targets = [new(Town, [], "群众反映")] }, Town,
        [new(First, Office, [Role.Inspector]), new(Second, Office, [Role.Inspector])], Terms);

    public static InspectionState Opened => Inspection.Open(InspectionState.None, new([First, Second]), Opening, By(First)).MustAccept()
        .Aggregate(InspectionState.None, Inspection.Evolve);

    /// <summary>With two findings, f1 and f2.</summary>
    public static InspectionState Found => Opened
        .Does(new CheckItems([.. Opened.Checklist.Select(item => new ItemResult(item.Id, item.Id == "3" ? Verdict.DoesNotConform : Verdict.Conforms, "三人未按时填写"))]))
        .Does(new RecordFinding("f1", "三人未按时填写周纪实", "3", null))
        .Does(new RecordFinding("f2", "考勤表未经本人确认", null, Rules.Law.Cite.Setting("attendance.dispute")));

    public static RegisterState Issued => Issue(RegisterState.None, "f1").MustAccept().Aggregate(RegisterState.None, RectificationRegister.Evolve);

    public static RegisterState Reported => Issued.Does(new SignForNotice(), Head).Does(Report("已整改"), Head);

    public static Decision<RectificationEvent> Issue(RegisterState state, params string[] findings) =>
        RectificationRegister.Issue(state, new(findings, "限期整改"), Found, Terms, By(First));

    public static ReportRectification Report(string text) => new(text, ["h1/photo.jpg"]);

    public static Occasion By(PersonId person, DateTimeOffset? at = null) => new(person, at ?? Monday, WorkCalendar.Published);

    public static Decision<InspectionEvent> Asks(this InspectionState state, InspectionCommand command, PersonId? by = null) => Inspection.Decide(state, command, By(by ?? First));

    public static InspectionState Does(this InspectionState state, InspectionCommand command) => state.Asks(command).MustAccept().Aggregate(state, Inspection.Evolve);

    public static Decision<RectificationEvent> Asks(
        this RegisterState state, RectificationCommand command, PersonId by, DateTimeOffset? at = null, RectificationFacts? facts = null) =>
        RectificationRegister.Decide(state.Notices[0], command, facts ?? FromOffice, By(by, at));

    public static RegisterState Does(this RegisterState state, RectificationCommand command, PersonId by, DateTimeOffset? at = null) =>
        state.Asks(command, by, at).MustAccept().Aggregate(state, RectificationRegister.Evolve);
}
