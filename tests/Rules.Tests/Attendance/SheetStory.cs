using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Attendance;

/// <summary>A sheet of July 2026, a month without holidays, told act by act.</summary>
internal sealed class SheetStory
{
    public static readonly PersonId Person = new("zhang"), Admin = new("admin"), Head = new("head");
    public static readonly SheetFacts Facts = new(Person, new Month(2026, 7), new TimeLimits());
    public static readonly DateTimeOffset PutAt = At(8, 3);

    public static readonly SheetEntries Late = SheetEntries.FullAttendance with { Late = [new(2026, 7, 6)] };

    public SheetState State { get; private set; } = SheetState.None;

    public static SheetStory Put(SheetEntries? entries = null) => new SheetStory().Then(Admin, new PutSheet(entries ?? Late), PutAt);

    public static SheetStory Disputed() => Put().Then(Person, new DisputeSheet("我当天准时到岗"), PutAt.AddHours(2));

    public static SheetStory Confirmed() => Put().Then(Person, new ConfirmSheet(), PutAt.AddHours(2));

    public static SheetStory CorrectionAsked() =>
        Confirmed().Then(Admin, new RequestSheetCorrection(SheetEntries.FullAttendance, "登记有误"), PutAt.AddDays(10));

    public static DateTimeOffset At(int month, int day, int hour = 9) => ChinaTime.At(new(2026, month, day), new(hour, 0));

    public Decision<SheetEvent> Decide(PersonId by, SheetCommand command, DateTimeOffset at) =>
        AttendanceSheet.Decide(State, command, Facts, new(by, at, WorkCalendar.Published));

    public SheetStory Then(PersonId by, SheetCommand command, DateTimeOffset at)
    {
        State = Decide(by, command, at).MustAccept().Aggregate(State, AttendanceSheet.Evolve);
        return this;
    }
}
