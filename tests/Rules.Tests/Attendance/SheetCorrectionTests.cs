using PerfServerless.Rules.Attendance;
using static PerfServerless.Rules.Tests.Attendance.SheetStory;

namespace PerfServerless.Rules.Tests.Attendance;

public class SheetCorrectionTests
{
    private static readonly RequestSheetCorrection Request = new(SheetEntries.FullAttendance, "登记有误");

    [Fact]
    public void A_correction_takes_effect_as_a_new_version_once_a_second_person_approves_it()
    {
        var story = CorrectionAsked();
        Assert.Same(Late, story.State.Entries);
        story.Then(Head, new DecideSheetCorrection(true, "情况属实"), PutAt.AddDays(11));
        Assert.Empty(story.State.Entries.Late);
        Assert.Equal(2, story.State.Version);
        Assert.True(story.State.IsSettled(PutAt.AddDays(11)));
    }

    [Fact]
    public void A_refused_correction_leaves_the_sheet_as_it_was()
    {
        var story = CorrectionAsked().Then(Head, new DecideSheetCorrection(false, "无依据"), PutAt.AddDays(11));
        Assert.Same(Late, story.State.Entries);
        Assert.Null(story.State.PendingCorrection);
    }

    [Fact]
    public void A_sheet_not_settled_is_not_corrected() =>
        Put().Decide(Admin, Request, PutAt.AddHours(1)).MustRefuse("sheet-not-settled");

    [Fact]
    public void One_correction_at_a_time() =>
        CorrectionAsked().Decide(Head, Request, PutAt.AddDays(11)).MustRefuse("sheet-correction-pending");

    [Fact]
    public void A_correction_changes_something() =>
        Confirmed().Decide(Admin, new RequestSheetCorrection(Late, "理由"), PutAt.AddDays(10)).MustRefuse("sheet-correction-empty");

    [Fact]
    public void Asking_and_deciding_need_a_reason()
    {
        Confirmed().Decide(Admin, Request with { Reason = "" }, PutAt.AddDays(10)).MustRefuse("sheet-reason");
        CorrectionAsked().Decide(Head, new DecideSheetCorrection(true, ""), PutAt.AddDays(11)).MustRefuse("sheet-reason");
    }

    [Fact]
    public void Neither_who_asked_nor_the_person_approves()
    {
        CorrectionAsked().Decide(Admin, new DecideSheetCorrection(true, "同意"), PutAt.AddDays(11)).MustRefuse("sheet-own-correction");
        CorrectionAsked().Decide(Person, new DecideSheetCorrection(true, "同意"), PutAt.AddDays(11)).MustRefuse("sheet-own-correction");
    }

    [Fact]
    public void Nothing_is_approved_that_was_not_asked() =>
        Confirmed().Decide(Head, new DecideSheetCorrection(true, "同意"), PutAt.AddDays(11)).MustRefuse("sheet-no-correction");
}
