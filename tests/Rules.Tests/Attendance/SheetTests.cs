using PerfServerless.Rules.Attendance;
using static PerfServerless.Rules.Tests.Attendance.SheetStory;

namespace PerfServerless.Rules.Tests.Attendance;

public class SheetTests
{
    [Fact]
    public void A_month_to_come_has_no_sheet() =>
        new SheetStory().Decide(Admin, new PutSheet(SheetEntries.FullAttendance), At(6, 30)).MustRefuse("sheet-future");

    [Fact]
    public void A_sheet_may_be_put_anew_until_it_is_settled()
    {
        var story = Put().Then(Admin, new PutSheet(SheetEntries.FullAttendance), PutAt.AddDays(1));
        Assert.Equal(2, story.State.Version);
        Assert.Equal(At(8, 8, 0), story.State.DisputeEnds);
    }

    [Fact]
    public void A_settled_sheet_is_not_put_anew() =>
        Confirmed().Decide(Admin, new PutSheet(SheetEntries.FullAttendance), PutAt.AddDays(1)).MustRefuse("sheet-settled");

    [Fact]
    public void A_disputed_sheet_is_not_put_anew() =>
        Disputed().Decide(Admin, new PutSheet(SheetEntries.FullAttendance), PutAt.AddDays(1)).MustRefuse("sheet-disputed");

    [Fact]
    public void Only_the_person_confirms_or_disputes()
    {
        Put().Decide(Head, new ConfirmSheet(), PutAt).MustRefuse("sheet-not-yours");
        Put().Decide(Admin, new DisputeSheet("理由"), PutAt).MustRefuse("sheet-not-yours");
    }

    [Fact]
    public void Nothing_is_confirmed_before_a_sheet_was_put() =>
        new SheetStory().Decide(Person, new ConfirmSheet(), PutAt).MustRefuse("sheet-missing");

    [Fact]
    public void A_sheet_of_the_running_month_is_a_draft()
    {
        var story = new SheetStory().Then(Admin, new PutSheet(Late), At(7, 8));
        story.Decide(Person, new ConfirmSheet(), At(7, 31)).MustRefuse("sheet-month-open");
        Assert.Equal(At(8, 6, 0), story.State.DisputeEnds);
        Assert.False(story.State.IsSettled(At(7, 31)));
    }

    [Fact]
    public void A_disputed_sheet_is_not_confirmed() =>
        Disputed().Decide(Person, new ConfirmSheet(), PutAt.AddDays(1)).MustRefuse("sheet-dispute-open");

    [Fact]
    public void A_dispute_has_a_reason() =>
        Put().Decide(Person, new DisputeSheet(" "), PutAt).MustRefuse("sheet-reason");

    [Fact]
    public void A_sheet_is_disputed_once() =>
        Disputed().Decide(Person, new DisputeSheet("另一个理由"), PutAt.AddHours(3)).MustRefuse("sheet-dispute-twice");

    [Fact]
    public void A_confirmed_sheet_is_not_disputed() =>
        Confirmed().Decide(Person, new DisputeSheet("理由"), PutAt.AddHours(3)).MustRefuse("sheet-confirmed");

    [Fact]
    public void It_may_be_disputed_to_the_end_of_the_third_working_day()
    {
        var midnight = At(8, 7, 0);
        Put().Decide(Person, new DisputeSheet("理由"), midnight.AddTicks(-1)).MustAccept();
        Put().Decide(Person, new DisputeSheet("理由"), midnight).MustRefuse("sheet-dispute-late");
    }

    [Fact]
    public void Silence_confirms_and_a_dispute_holds_it_open()
    {
        var midnight = At(8, 7, 0);
        Assert.False(Put().State.IsSettled(midnight.AddTicks(-1)));
        Assert.True(Put().State.IsSettled(midnight));
        Assert.False(Disputed().State.IsSettled(midnight.AddDays(30)));
        Assert.True(Confirmed().State.IsSettled(PutAt.AddHours(2)));
        Assert.False(SheetState.None.IsSettled(midnight));
    }

    [Fact]
    public void Someone_other_than_the_person_resolves_the_dispute_with_a_reason()
    {
        Disputed().Decide(Person, new ResolveDispute(null, "维持"), PutAt.AddDays(1)).MustRefuse("sheet-own-dispute");
        Disputed().Decide(Head, new ResolveDispute(null, ""), PutAt.AddDays(1)).MustRefuse("sheet-reason");
        Put().Decide(Head, new ResolveDispute(null, "维持"), PutAt).MustRefuse("sheet-no-dispute");
    }

    [Fact]
    public void Resolving_settles_the_sheet_upheld_or_corrected()
    {
        var upheld = Disputed().Then(Head, new ResolveDispute(null, "有打卡记录"), PutAt.AddDays(1)).State;
        Assert.True(upheld.IsSettled(PutAt.AddDays(1)));
        Assert.Same(Late, upheld.Entries);
        var corrected = Disputed().Then(Head, new ResolveDispute(SheetEntries.FullAttendance, "记录有误"), PutAt.AddDays(1)).State;
        Assert.Empty(corrected.Entries.Late);
        Assert.Equal(2, corrected.Version);
    }

    [Fact]
    public void Corrected_entries_obey_the_same_rules() =>
        Disputed().Decide(Head, new ResolveDispute(SheetEntries.FullAttendance with { Late = [new(2026, 8, 3)] }, "更正"), PutAt.AddDays(1))
            .MustRefuse("sheet-outside-month");

    [Fact]
    public void Every_event_is_named_and_survives_being_stored()
    {
        StoredForm.MustNameEveryEvent<SheetEvent>();
        StoredForm.MustSurvive(new SheetStory().Decide(Admin, new PutSheet(Late), PutAt).Events);
    }
}
