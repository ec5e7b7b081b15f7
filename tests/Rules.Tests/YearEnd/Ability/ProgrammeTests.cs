using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Ability;

namespace PerfServerless.Rules.Tests.YearEnd.Ability;

public class ProgrammeTests
{
    private static readonly PersonId Officer = new("officer");
    private static readonly DateOnly[] Sessions = [new(2026, 8, 3), new(2026, 8, 4), new(2026, 8, 5), new(2026, 8, 6), new(2026, 8, 7)];
    private static readonly SetUpProgramme Course = new(ProgrammeKind.NightSchool, "公文写作夜校", ReportingPeriod.Of(new Quarter(2026, 2)), Sessions);
    private static readonly GradedPerson[] People = [Graded("a", Grade.Excellent), Graded("b", Grade.Good), Graded("c", Grade.Fair), Graded("d", Grade.Poor)];

    [Theory]
    [InlineData(ProgrammeKind.Training, "a")]
    [InlineData(ProgrammeKind.Secondment, "a")]
    [InlineData(ProgrammeKind.Lectures, "c,d")]
    [InlineData(ProgrammeKind.NightSchool, "c,d")]
    [InlineData(ProgrammeKind.Contest, "c,d")]
    public void Rewards_are_for_excellent_and_courses_for_fair_and_below(ProgrammeKind kind, string who) =>
        Assert.Equal(who.Split(','), AbilityCandidates.Of(kind, People).Select(each => each.Person.Value));

    [Fact]
    public void An_annual_result_counts_once_it_is_final()
    {
        var result = new AnnualResult(new("a"), 2026, StaffKind.CivilServant, new("town"), AnnualGrade.BasicallyCompetent, null, 70, true);
        Assert.Equal(2, GradedPerson.Of(result)!.Place);
        Assert.Null(GradedPerson.Of(result with { Final = false }));
        Assert.Null(GradedPerson.Of(result with { Grade = null }));
    }

    [Fact]
    public void From_the_proposal_to_completion()
    {
        var state = Act(Act(ProgrammeState.None, Course), Adopt("c", "d"));
        foreach (var day in Sessions[..4])
            state = Act(state, Present(day, "c"));
        Decide(state, new CompleteProgramme()).MustRefuse("programme-sessions-open");
        state = Act(state, Present(Sessions[4], "d"));
        state = Act(state, new CompleteProgramme());
        Assert.Equal([new("c")], state.Completed!.Completed); // 4 of 5
        Assert.Equal([new("d")], state.Completed.NotCompleted); // 1 of 5
        Decide(state, new CompleteProgramme()).MustChangeNothing();
        Decide(state, Present(Sessions[0], "d")).MustRefuse("programme-completed");
    }

    [Fact]
    public void A_course_leaves_nobody_out_without_a_reason_and_a_reward_goes_by_batches()
    {
        Decide(Act(ProgrammeState.None, Course), Adopt("c")).MustRefuse("programme-left-out");
        Decide(Act(ProgrammeState.None, Course), Adopt("c") with { LeftOut = [new(new("d"), "产假")] }).MustAccept();
        Decide(Act(ProgrammeState.None, Course), Adopt("c", "d", "b")).MustRefuse("programme-not-candidate");
        Decide(Act(ProgrammeState.None, Course), Adopt("c", "c")).MustRefuse("programme-people");
        Decide(Act(ProgrammeState.None, Course), Adopt("c", "d") with { DocumentNumber = "" }).MustRefuse("programme-document");
        Decide(ProgrammeState.None, Adopt("c", "d")).MustRefuse("programme-not-set-up");
        var reward = new ProgrammeFacts(AbilityCandidates.Of(ProgrammeKind.Training, [Graded("a", Grade.Excellent), Graded("e", Grade.Excellent)]));
        Programme.Decide(Act(ProgrammeState.None, Course with { Kind = ProgrammeKind.Training }), Adopt("a"), reward, By()).MustAccept();
    }

    [Fact]
    public void Attendance_is_of_a_session_that_was_held_and_of_people_on_the_roster()
    {
        var adopted = Act(Act(ProgrammeState.None, Course), Adopt("c", "d"));
        Decide(Act(ProgrammeState.None, Course), Present(Sessions[0], "c")).MustRefuse("programme-not-adopted");
        Decide(adopted, Present(new(2026, 8, 2), "c")).MustRefuse("programme-session");
        Decide(adopted, Present(Sessions[0], "a")).MustRefuse("programme-present");
        Decide(adopted, Present(Sessions[0], "c", "c")).MustRefuse("programme-present");
        Decide(adopted, Adopt("c", "d")).MustChangeNothing();
        Decide(adopted, Adopt("c") with { LeftOut = [new(new("d"), "产假")] }).MustRefuse("programme-adopted");
        var late = new Occasion(Officer, ChinaTime.At(Sessions[0], new(9, 0)), WorkCalendar.Published);
        Programme.Decide(adopted, Present(Sessions[1], "c"), new([]), late).MustRefuse("programme-session-future");
        var corrected = Act(Act(adopted, Present(Sessions[0], "c")), Present(Sessions[0], "c", "d"));
        Assert.Equal(1, corrected.Attended(new("d")));
    }

    [Fact]
    public void What_is_set_up_is_clear_and_is_not_rewritten()
    {
        Refuse(Course with { Kind = 0 }, "programme-kind");
        Refuse(Course with { Title = "" }, "programme-title");
        Refuse(Course with { Basis = default }, "programme-basis");
        Refuse(Course with { Basis = ReportingPeriod.Of(new Month(2026, 3)) }, "programme-basis");
        Refuse(Course with { Sessions = [] }, "programme-sessions");
        Refuse(Course with { Sessions = [Sessions[1], Sessions[0]] }, "programme-sessions");
        Decide(Act(ProgrammeState.None, Course), Course).MustChangeNothing();
        Decide(Act(ProgrammeState.None, Course), Course with { Title = "另一期" }).MustRefuse("programme-exists");
        StoredForm.MustNameEveryEvent<ProgrammeEvent>();
        static void Refuse(SetUpProgramme command, string code) => Decide(ProgrammeState.None, command).MustRefuse(code);
    }

    private static AdoptRoster Adopt(params string[] people) => new("演示培〔2026〕1号", [.. people.Select(id => new PersonId(id))], []);

    private static RecordSession Present(DateOnly session, params string[] people) => new(session, [.. people.Select(id => new PersonId(id))]);

    private static GradedPerson Graded(string id, Grade grade) => GradedPerson.Of(new(id), new("town"), grade);

    private static Decision<ProgrammeEvent> Decide(ProgrammeState state, ProgrammeCommand command) =>
        Programme.Decide(state, command, new(AbilityCandidates.Of(ProgrammeKind.NightSchool, People)), By());

    private static ProgrammeState Act(ProgrammeState state, ProgrammeCommand command) => Decide(state, command).MustAccept().Aggregate(state, Programme.Evolve);

    private static Occasion By() => new(Officer, ChinaTime.At(new(2026, 8, 10), new(9, 0)), WorkCalendar.Published);
}
