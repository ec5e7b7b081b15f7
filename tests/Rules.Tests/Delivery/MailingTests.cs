using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Delivery;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Delivery;

public class MailingTests
{
    private static readonly DateTimeOffset Start = ChinaTime.At(new(2026, 4, 1), new(9, 0));
    private static readonly DeliveryError Error = new("SMTP 451", "later");

    [Fact]
    public void Notices_within_the_window_become_one_letter()
    {
        var state = Queued(Queued(MailingState.None, "n1", 0), "n2", 29);
        Begin(state, At(29)).MustChangeNothing();
        Assert.Equal(["n1", "n2"], Sending(state, 30).Letters.Single().Notices.Select(notice => notice.Notice));
    }

    [Fact]
    public void A_notice_told_or_queued_is_not_told_again()
    {
        var state = Queued(MailingState.None, "n1", 0);
        Mailing.Queue(state, "n1", null, false, At(1)).MustChangeNothing();
        state = Sending(state, 30);
        Mailing.Queue(state, "n1", null, false, At(31)).MustChangeNothing();
        Mailing.Queue(After(state, Mailing.Sent(state, 1, At(31))), "n1", null, false, At(32)).MustChangeNothing();
    }

    [Fact]
    public void Nothing_is_begun_in_quiet_hours()
    {
        var state = Queued(MailingState.None, "n1", 0);
        Begin(state, At(12 * 60)).MustChangeNothing();
        Begin(state, At(23 * 60 - 1)).MustChangeNothing();
        Begin(state, At(23 * 60)).MustAccept();
    }

    [Fact]
    public void While_one_letter_is_being_sent_no_other_is_begun()
    {
        var state = Queued(Sending(Queued(MailingState.None, "n1", 0), 30), "n2", 31);
        Begin(state, At(120)).MustChangeNothing();
    }

    [Fact]
    public void A_failed_letter_is_tried_again_when_it_is_due_and_is_dead_in_the_end()
    {
        var state = Sending(Queued(MailingState.None, "n1", 0), 30);
        for (var failures = 1; failures < BackOff.Channel.Attempts; failures++)
        {
            state = After(state, Mailing.Fail(state, 1, Error, false, "email.p1", At(30)));
            var due = state.Letters[0].NextTry!.Value;
            Begin(state, At(30) with { At = due.AddTicks(-1) }).MustChangeNothing();
            state = After(state, Begin(state, At(30) with { At = due }));
        }
        state = After(state, Mailing.Fail(state, 1, Error, false, "email.p1", At(30)));
        Assert.Equal((LetterStatus.Dead, BackOff.Channel.Attempts), (state.Letters[0].Status, state.Letters[0].Failures));
        Begin(state, At(600)).MustChangeNothing();
    }

    [Fact]
    public void A_hopeless_letter_is_dead_at_once_and_keeps_no_other_waiting()
    {
        var state = Sending(Queued(MailingState.None, "n1", 0), 30);
        state = After(state, Mailing.Fail(state, 1, Error, true, "email.p1", At(30)));
        Assert.Equal(LetterStatus.Dead, state.Letters[0].Status);
        Assert.Equal(2, Sending(Queued(state, "n2", 31), 61).Count);
    }

    [Fact]
    public void A_letter_whose_sender_is_gone_is_of_unknown_outcome_and_not_sent_again_by_itself()
    {
        var state = Sending(Queued(MailingState.None, "n1", 0), 30);
        Mailing.GiveUpLost(state, At(44)).MustChangeNothing();
        state = After(state, Mailing.GiveUpLost(state, At(45)));
        Assert.Equal(LetterStatus.Unknown, state.Letters[0].Status);
        Begin(state, At(600)).MustChangeNothing();
        Mailing.Sent(state, 1, At(46)).MustChangeNothing();
    }

    [Fact]
    public void An_administrator_has_it_sent_again_or_strikes_it_with_a_reason()
    {
        var sending = Sending(Queued(MailingState.None, "n1", 0), 30);
        Mailing.SendAgain(sending, 1, At(31)).MustRefuse("letter-still-tried");
        Mailing.SendAgain(sending, 2, At(31)).MustRefuse("letter-settled");
        var unknown = After(sending, Mailing.Unknown(sending, 1, Error, At(31)));
        Mailing.Strike(unknown, 1, "", At(32)).MustRefuse("letter-reason");
        Assert.True(After(unknown, Mailing.Strike(unknown, 1, "已电话告知", At(32))).Idle);
        var again = After(unknown, Mailing.SendAgain(unknown, 1, At(32)));
        Assert.Equal(1, Assert.IsType<SendingStarted>(Begin(again, At(32)).MustAccept()[0]).Number);
    }

    [Fact]
    public void Who_wants_no_more_letters_gets_none_that_waited()
    {
        Mailing.Clear(MailingState.None, At(0)).MustChangeNothing();
        var state = Queued(MailingState.None, "n1", 0);
        Assert.True(After(state, Mailing.Clear(state, At(1))).Idle);
    }

    [Fact]
    public void The_events_are_stored_by_their_names()
    {
        StoredForm.MustNameEveryEvent<MailingEvent>();
        StoredForm.MustNameEveryEvent<PreferencesEvent>();
        StoredForm.MustSurvive<MailingEvent>([new NoticeQueued("n", new("甲", "a"), Start), new SendingStarted(1, Start), new LetterFailed(1, Error, Start, Start), new LetterPostponed(1, Error, Start, Start), new NoticesRead(["n"], Start), new QueueCleared(Start)]);
    }

    [Fact]
    public void What_is_urgent_goes_at_once_in_quiet_hours_too_and_takes_along_what_waits()
    {
        var night = 13 * 60;
        var state = Queued(MailingState.None, "n1", night);
        Begin(state, At(night + 60)).MustChangeNothing();
        state = After(state, Mailing.Queue(state, "n2", null, true, At(night + 61)));
        state = After(state, Begin(state, At(night + 61), Digest.Daily));
        Assert.Equal(["n1", "n2"], state.Letters.Single().Notices.Select(notice => notice.Notice));
        state = After(state, Mailing.Fail(state, 1, Error, false, "email.p1", At(night + 62)));
        Begin(state, At(night + 120)).MustAccept();
    }

    [Fact]
    public void Who_wants_one_letter_a_day_gets_it_the_next_morning()
    {
        var state = Queued(Queued(MailingState.None, "n1", 0), "n2", 8 * 60);
        Begin(state, At(23 * 60 - 1), Digest.Daily).MustChangeNothing();
        Assert.Equal(2, After(state, Begin(state, At(23 * 60), Digest.Daily)).Letters.Single().Notices.Count);
    }

    [Fact]
    public void A_channel_that_wants_less_postpones_a_letter_for_ever_without_a_failure()
    {
        var state = Sending(Queued(MailingState.None, "n1", 0), 30);
        for (var times = 0; times < 3 * BackOff.Channel.Attempts; times++)
        {
            state = After(state, Mailing.Postpone(state, 1, Error, TimeSpan.FromMinutes(10), At(30)));
            Begin(state, At(39)).MustChangeNothing();
            state = After(state, Begin(state, At(40)));
        }
        Assert.Equal((LetterStatus.Sending, 0), (state.Letters[0].Status, state.Letters[0].Failures));
    }

    [Fact]
    public void What_was_read_is_not_told_and_a_letter_of_nothing_else_is_done_with()
    {
        var state = Queued(Queued(MailingState.None, "n1", 0), "n2", 1);
        Mailing.Forget(state, new HashSet<string> { "n3" }, At(2)).MustChangeNothing();
        state = After(state, Mailing.Forget(state, new HashSet<string> { "n1" }, At(2)));
        Assert.Equal(["n2"], state.Queued.Select(notice => notice.Notice));
        state = Sending(state, 31);
        Mailing.Forget(state, new HashSet<string> { "n2" }, At(31)).MustChangeNothing(); // it is on its way
        state = After(state, Mailing.Fail(state, 1, Error, false, "email.p1", At(31)));
        Assert.True(After(state, Mailing.Forget(state, new HashSet<string> { "n2" }, At(32))).Idle);
    }

    private static Decision<MailingEvent> Begin(MailingState state, Occasion occasion, Digest digest = Digest.AtOnce) => Mailing.Begin(state, digest, DeliveryTerms.Default, occasion);

    private static MailingState Queued(MailingState state, string notice, int minutes) => After(state, Mailing.Queue(state, notice, new("消息", "notice"), false, At(minutes)));

    private static MailingState Sending(MailingState state, int minutes) => After(state, Begin(state, At(minutes)));

    private static MailingState After(MailingState state, Decision<MailingEvent> decision) => decision.MustAccept().Aggregate(state, Mailing.Evolve);

    private static Occasion At(int minutes) => new(PersonId.System, Start.AddMinutes(minutes), WorkCalendar.Published);
}
