using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Organisation;

public class BackDatedMoveTests
{
    private static readonly UnitId Old = new("u1"), New = new("u2");
    private static readonly DateOnly Today = new(2026, 2, 10);

    private static readonly PersonState Person = new()
    {
        Id = new("p1"), Kind = StaffKind.CivilServant, Entered = new(2020, 1, 1), Assignments = [new(Old, null, "科员", false, new(2020, 1, 1))],
    };

    [Theory]
    [InlineData("2025-12-20", "2026Q1,2025")]
    [InlineData("2026-01-01", "2026Q1")]
    [InlineData("2025-07-01", "2025Q3,2025Q4,2026Q1,2025")]
    [InlineData("2026-01-02", "")]
    [InlineData("2026-03-01", "")]
    public void A_move_touches_the_quarters_begun_and_the_years_over(string from, string touched) =>
        Assert.Equal(touched, string.Join(',', BackDatedMove.Touches(Person, To(New, DateOnly.Parse(from)), Today)));

    [Fact]
    public void Another_post_in_the_same_unit_touches_nothing() =>
        Assert.Empty(BackDatedMove.Touches(Person, To(Old, new(2025, 7, 1)), Today));

    [Fact]
    public void What_has_begun_stays_and_everything_else_moves()
    {
        var moved = Decide(Person, [Of("2025"), Of("2025Q4")], To(New, new(2025, 7, 1)));
        Assert.Equal([New, Old, New, Old], ((string[])["2025Q3", "2025Q4", "2026Q1", "2025"]).Select(period => moved.HomeUnit(Of(period))));
        Assert.Equal(New, moved.AssignmentOn(new(2025, 7, 1)).Unit);
    }

    [Fact]
    public void What_was_kept_once_a_later_move_does_not_take_away()
    {
        var moved = Decide(Person, [Of("2025")], To(New, new(2025, 12, 20)));
        Assert.Equal([Of("2026Q1")], BackDatedMove.Touches(moved, To(new("u3"), new(2025, 12, 21)), Today));
    }

    private static PersonState Decide(PersonState state, IReadOnlyList<AppraisalPeriod> begun, PersonCommand command) =>
        PersonFile.Decide(state, command, begun, new(new("o1"), ChinaTime.At(Today, new(9, 0)), WorkCalendar.Published)).MustAccept().Aggregate(state, PersonFile.Evolve);

    private static AppraisalPeriod Of(string period) => AppraisalPeriod.Parse(period, null);

    private static AssignPerson To(UnitId unit, DateOnly from) => new(unit, null, "科员", false, from);
}
