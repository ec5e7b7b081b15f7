using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Tests.Grading;

public class PublicationTests
{
    [Theory]
    [InlineData("2026-04-17T00:00:00+08:00"), InlineData("2026-04-17T23:59:59+08:00"), InlineData("2026-04-16T16:30:00Z")]
    public void Fault_4_five_working_days_from_the_day_after_whatever_the_hour_of_posting(string posted)
    {
        // A Friday in China: five calendar days would end on Wednesday, five working days end on the next Friday.
        var window = Rounds.Approved.Does(new StartPublication(), at: DateTimeOffset.Parse(posted)).Publication!;
        Assert.Equal((new DateOnly(2026, 4, 17), 5), (window.StartedOn, window.WorkingDays));
        Assert.Equal((new DateOnly(2026, 4, 24), new DateOnly(2026, 4, 28)), (window.EndsOn, window.ObjectionUntil));
    }

    [Fact]
    public void Fault_4_on_any_day_there_are_five_whole_working_days_after_the_posting() =>
        Prop.ForAll(Gen.Choose(0, 240).ToArbitrary(), day =>
        {
            var calendar = WorkCalendar.Published;
            var posted = new DateOnly(2026, 1, 1).AddDays(day);
            var window = PublicationWindow.From(posted, 5, new TimeLimits(), calendar);
            return calendar.WorkingDaysBetween(posted.AddDays(1), window.EndsOn) == 5 && calendar.IsWorkingDay(window.EndsOn)
                && calendar.WorkingDaysBetween(window.EndsOn.AddDays(1), window.ObjectionUntil) == 2;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_may_be_longer_never_shorter_and_not_without_end()
    {
        Rounds.Approved.Asks(new StartPublication(4)).Refused("publication-days");
        Rounds.Approved.Asks(new StartPublication(31)).Refused("publication-days");
        Assert.Equal(new(2026, 4, 23), Rounds.Approved.Does(new StartPublication(8)).Publication!.EndsOn);
    }

    [Fact]
    public void It_follows_approval_and_its_length_is_fixed()
    {
        Rounds.Decided.Asks(new StartPublication()).Refused("round-not-approved");
        var published = Rounds.Approved.Does(new StartPublication());
        published.Asks(new StartPublication(), at: Rounds.Monday.AddDays(1)).Nothing();
        published.Asks(new StartPublication(8)).Refused("publication-started");
    }

    [Fact]
    public void The_round_is_confirmed_when_the_last_day_for_objections_has_passed_in_China()
    {
        var published = Rounds.Approved.Does(new StartPublication());
        var over = ChinaTime.EndOf(new(2026, 4, 22));
        Rounds.Decided.Asks(new ConfirmRound(), at: over).Refused("round-not-approved");
        Rounds.Approved.Asks(new ConfirmRound(), at: over).Refused("round-not-published");
        published.Asks(new ConfirmRound(), at: over.AddTicks(-1)).Refused("publication-running");
        var confirmed = published.Does(new ConfirmRound(), at: over);
        Assert.Equal((RoundStage.Confirmed, new DateOnly(2026, 4, 23)), (confirmed.Stage, confirmed.ConfirmedOn));
        confirmed.Asks(new ConfirmRound(), at: over.AddDays(9)).Nothing();
    }

    [Fact]
    public void A_date_that_was_posted_is_kept_when_the_calendar_would_now_allow_an_earlier_one()
    {
        var posted = new PublicationStarted(new(2026, 4, 13), 5, new(2026, 4, 20), new(2026, 4, 30), true);
        Assert.Equal(ChinaTime.EndOf(new(2026, 4, 30)), PublicationWindow.Over(posted, new(), WorkCalendar.Published));
        var early = posted with { ObjectionUntil = new(2026, 4, 14) };
        Assert.Equal(ChinaTime.EndOf(new(2026, 4, 22)), PublicationWindow.Over(early, new(), WorkCalendar.Published));
    }
}
