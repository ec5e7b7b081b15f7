using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Organisation;

/// <summary>补录调动: a move entered after its date. Periods that have begun by then may already hold records of the person.</summary>
public static class BackDatedMove
{
    /// <summary>The quarters begun and the years over by today whose unit a move would change.</summary>
    public static IEnumerable<AppraisalPeriod> Touches(PersonState person, AssignPerson move, DateOnly today)
    {
        var moved = PersonFile.Evolve(person, new PersonAssigned(move.Unit, move.Supervisor, move.Position, move.Leading, move.From));
        return Periods(move.From, today).Where(period => moved.HomeUnit(period) != person.HomeUnit(period));
    }

    private static IEnumerable<AppraisalPeriod> Periods(DateOnly from, DateOnly today)
    {
        for (var quarter = Quarter.Of(from); quarter.First <= today; quarter = quarter.Next)
            yield return quarter;
        for (var year = from.Year; year < today.Year; year++)
            yield return AppraisalPeriod.OfYear(year);
    }
}
