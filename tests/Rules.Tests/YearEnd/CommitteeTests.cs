using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;

namespace PerfServerless.Rules.Tests.YearEnd;

public class CommitteeTests
{
    private static readonly HashSet<PersonId> People = [new("p1"), new("p2"), new("member")];

    [Fact]
    public void Each_member_scores_each_person_once_and_the_same_again_changes_nothing()
    {
        var state = Does(CommitteeState.None, "member", ("p1", 90), ("p2", 80));
        Asks(state, "member", ("p1", 90)).MustChangeNothing();
        Asks(state, "member", ("p1", 91)).MustRefuse("annual-committee-scored");
        Assert.Equal([70m, 90m], Does(state, "another", ("p1", 70)).Of(new("p1")).Order());
    }

    [Theory]
    [InlineData("p1", 100.01, "annual-committee-mark")]
    [InlineData("p1", -1, "annual-committee-mark")]
    [InlineData("p1", 80.125, "annual-committee-mark")]
    [InlineData("member", 90, "annual-committee-own")]
    [InlineData("stranger", 90, "annual-committee-person")]
    public void A_mark_out_of_place_is_refused(string person, double mark, string code) =>
        Asks(CommitteeState.None, "member", (person, (decimal)mark)).MustRefuse(code);

    [Fact]
    public void One_wrong_mark_refuses_all_of_them_and_none_is_not_enough()
    {
        Asks(CommitteeState.None, "member", ("p1", 90), ("p2", 101)).MustRefuse("annual-committee-mark");
        Asks(CommitteeState.None, "member").MustRefuse("annual-committee-none");
    }

    [Fact]
    public void Who_is_recused_gives_no_mark_and_the_one_given_is_void()
    {
        var state = Does(CommitteeState.None, "member", ("p1", 90));
        state = Committee.Recuse(state, new("p1"), People, At("member")).MustAccept().Aggregate(state, Committee.Evolve);
        Assert.Empty(state.Of(new("p1")));
        Asks(state, "member", ("p1", 90)).MustRefuse("annual-committee-recused");
        Committee.Recuse(state, new("p1"), People, At("member")).MustChangeNothing();
    }

    [Fact]
    public void Once_the_run_took_the_marks_over_they_are_fixed()
    {
        var state = Committee.Close(CommitteeState.None).MustAccept().Aggregate(CommitteeState.None, Committee.Evolve);
        Asks(state, "member", ("p1", 90)).MustRefuse("annual-committee-closed");
        Committee.Recuse(state, new("p1"), People, At("member")).MustRefuse("annual-committee-closed");
        Committee.Close(state).MustChangeNothing();
    }

    private static Decision<CommitteeEvent> Asks(CommitteeState state, string by, params (string Person, decimal Mark)[] marks) =>
        Committee.Score(state, marks.ToDictionary(one => new PersonId(one.Person), one => one.Mark), People, At(by));

    private static CommitteeState Does(CommitteeState state, string by, params (string Person, decimal Mark)[] marks) =>
        Asks(state, by, marks).MustAccept().Aggregate(state, Committee.Evolve);

    private static Occasion At(string by) => new(new(by), Years.January, WorkCalendar.Published);
}
