using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.NegativeList;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>What bears on whether a person can be given a grade of the year, and whether 优秀.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Person">The person's file.</param>
/// <param name="Quarters">The quarters in which the person was on a roster.</param>
/// <param name="Absence">Sick and private leave of the year.</param>
/// <param name="Negatives">All approved entries of the negative list, whenever.</param>
/// <param name="Refused">Whether the person, having been warned, refused to take part.</param>
/// <param name="AsOf">The day on which it is looked at: a case may be open then or not.</param>
public sealed record YearFacts(
    int Year, PersonState Person, IReadOnlyList<QuarterMark> Quarters, AbsenceOfYear Absence,
    IReadOnlyList<NegativeEntry> Negatives, bool Refused, DateOnly AsOf)
{
    /// <summary>The year's last day.</summary>
    internal DateOnly Last => new(Year, 12, 31);

    /// <summary>The kind of person: it decides which articles hold.</summary>
    internal StaffKind Kind => Person.Kind;
}
