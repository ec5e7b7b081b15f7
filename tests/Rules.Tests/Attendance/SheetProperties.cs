using PerfServerless.Rules.Attendance;
using static PerfServerless.Rules.Tests.Attendance.SheetStory;

namespace PerfServerless.Rules.Tests.Attendance;

public class SheetProperties
{
    private static readonly SheetCommand[] Commands =
    [
        new PutSheet(Late), new PutSheet(SheetEntries.FullAttendance), new ConfirmSheet(), new DisputeSheet("准时"), new DisputeSheet("记错"),
        new ResolveDispute(null, "维持"), new ResolveDispute(SheetEntries.FullAttendance, "更正"),
        new RequestSheetCorrection(SheetEntries.FullAttendance, "登记有误"), new RequestSheetCorrection(Late, "登记有误"),
        new DecideSheetCorrection(true, "同意"), new DecideSheetCorrection(false, "无依据"),
    ];

    [Fact]
    public void A_repeated_command_changes_nothing_and_nobody_decides_their_own_cause()
    {
        int resolved = 0, corrected = 0;
        Play.Always(
            Play.Steps([Person, Admin, Head], Commands, count: 60, mostHours: 12), PutAt, SheetState.None,
            (state, command, occasion) => AttendanceSheet.Decide(state, command, Facts, occasion), AttendanceSheet.Evolve,
            (_, state, step) =>
            {
                if (step.Command is ResolveDispute or DecideSheetCorrection)
                    Assert.NotEqual(Person, step.By);
                resolved += step.Command is ResolveDispute ? 1 : 0;
                corrected += state.LastCorrection is SheetCorrected ? 1 : 0;
            });
        Assert.True(resolved > 0 && corrected > 0, "The play never came to a resolution or a correction.");
    }

    [Fact]
    public void A_sheet_once_settled_stays_settled_as_time_passes()
    {
        foreach (var story in new[] { Put(), Confirmed(), CorrectionAsked() })
            Assert.True(story.State.IsSettled(PutAt.AddDays(30)));
    }
}
