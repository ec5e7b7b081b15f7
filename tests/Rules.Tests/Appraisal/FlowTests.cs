using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Appraisal;

public class FlowTests
{
    private static readonly Quarter Period = new(2026, 2);
    private static readonly Flow Flow = new(new(Period, new(), WorkCalendar.Published));
    private static readonly AppraisalState Opened = PersonalAppraisal.Evolve(AppraisalState.None,
        new AppraisalOpened(new("p1"), new("u1"), Period, "u1", 1, Participation.Graded, null));

    [Fact]
    public void There_are_twelve_procedures_in_order_and_each_has_a_duty()
    {
        Assert.Equal(Enumerable.Range(1, 12), TwelveProcedures.All.Select(procedure => procedure.Number));
        Assert.Equal(Enumerable.Range(1, 12), Flow.Duties.Select(duty => duty.Procedure).Distinct().Order());
        Assert.Equal(Flow.Duties.Count, Flow.Duties.Select(duty => duty.Key).Distinct().Count());
    }

    [Fact]
    public void Every_citation_of_the_table_can_be_written_out() =>
        Assert.All(TwelveProcedures.All, procedure => Assert.NotEmpty(Rules.Law.CitationText.For(procedure.Source).Zh));

    [Fact]
    public void Nothing_done_rises_level_by_level_to_the_department_and_no_step_is_told_twice()
    {
        var state = Opened;
        var told = new List<DutyOverdue>();
        DateTimeOffset? since = null;
        for (var at = Flow.NextWake(state, DateTimeOffset.MinValue); at is { } now; at = Flow.NextWake(state, now))
        {
            var events = Events(state, since, now);
            told.AddRange(events.OfType<DutyOverdue>());
            state = events.Aggregate(state, PersonalAppraisal.Evolve);
            Assert.Empty(Events(state, null, now));
            since = now;
        }
        Assert.Equal(told.Count, told.Select(each => (each.Duty, each.Level)).Distinct().Count());
        foreach (var duty in Flow.Duties.Where(duty => duty.Procedure is not 1))
            Assert.Equal(Enumerable.Range(1, (int)duty.Level).Reverse(), told.Where(each => each.Duty == duty.Key).Select(each => (int)each.Level));
    }

    [Fact]
    public void What_was_done_in_time_wakes_nobody_between_two_deadlines()
    {
        var dues = Flow.Duties.Select(duty => duty.Due).Distinct().Order().ToList();
        var wakes = new List<DateTimeOffset>();
        for (var at = Flow.NextWake(Opened, DateTimeOffset.MinValue); at is { } now; at = Flow.NextWake(Opened, now))
            wakes.Add(now);
        Assert.Equal(dues, wakes);
    }

    [Fact]
    public void Looking_since_the_last_time_finds_what_looking_at_everything_finds()
    {
        var moments = Flow.Moments.ToList();
        for (var index = 1; index < moments.Count; index++)
        {
            var all = Flow.Arisen(null, moments[index]);
            Assert.Equal(all.Count, Flow.Arisen(null, moments[index - 1]).Concat(Flow.Arisen(moments[index - 1], moments[index])).Distinct().Count());
            Assert.NotEmpty(Flow.Arisen(moments[index - 1], moments[index]));
        }
    }

    [Fact]
    public void A_grade_is_confirmed_the_day_after_the_last_objection_could_come_and_not_while_one_is_open()
    {
        var published = PersonalAppraisal.Evolve(Opened, new GradePublished(Rules.Grading.Grade.Good, new(2026, 7, 31), new(2026, 8, 4)));
        var end = ChinaTime.EndOf(new(2026, 8, 4));
        Assert.Equal(end, Flow.NextWake(published, end.AddTicks(-1)));
        Assert.DoesNotContain(Events(published, null, end.AddTicks(-1)), each => each is GradeConfirmed);
        Assert.Contains(Events(published, null, end), each => each is GradeConfirmed);
        var objected = PersonalAppraisal.Evolve(published, new ObjectionNoted("objection/p1"));
        Assert.DoesNotContain(Events(objected, null, end), each => each is GradeConfirmed);
    }

    [Fact]
    public void A_notice_that_was_served_wakes_for_its_reminder_and_each_level_until_it_is_signed_for()
    {
        var state = PersonalAppraisal.Evolve(Opened, new NoticeServed(new(2026, 9, 1))); // long after everything else
        var wakes = new List<DateTimeOffset>();
        var told = new List<DutyOverdue>();
        for (var at = Flow.NextWake(state, ChinaTime.StartOf(new(2026, 9, 1))); at is { } now; at = Flow.NextWake(state, now))
        {
            wakes.Add(now);
            var events = Flow.Advance(state, [], new PeriodRecord(), new(PersonId.System, now, WorkCalendar.Published)).Events;
            told.AddRange(events.OfType<DutyOverdue>());
            state = events.Aggregate(state, PersonalAppraisal.Evolve);
        }
        Assert.Equal(ChinaTime.At(new(2026, 9, 7), new(9, 0)), wakes[0]);
        Assert.Equal(ChinaTime.EndOf(new(2026, 9, 8)), wakes[1]);
        Assert.Equal(["Staff", "Administrator", "Institution", "TownOrDepartment", "OrganisationDepartment"], told.Select(each => $"{each.Level}"));
        Assert.All(told, each => Assert.Equal("11/sign", each.Duty));
        Assert.Null(Flow.NextWake(PersonalAppraisal.Evolve(state, new NoticeSigned(new(2026, 9, 30))), ChinaTime.StartOf(new(2026, 9, 1))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_signs_or_refuses_before_a_witness_has_nothing_more_to_sign(bool refuses)
    {
        var served = PersonalAppraisal.Evolve(Opened, new NoticeServed(new(2026, 9, 1)));
        Assert.Single(Flow.Personal(served));
        Assert.Empty(Flow.Personal(Opened));
        Assert.Empty(Flow.Personal(PersonalAppraisal.Evolve(served, refuses ? (AppraisalEvent)new SignatureRefused(new(2026, 9, 2), "见证人") : new NoticeSigned(new(2026, 9, 2)))));
    }

    private static IReadOnlyList<AppraisalEvent> Events(AppraisalState state, DateTimeOffset? since, DateTimeOffset now) =>
        Flow.Advance(state, Flow.Arisen(since, now), new PeriodRecord(), new(PersonId.System, now, WorkCalendar.Published)).Events;
}
