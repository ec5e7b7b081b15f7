using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Supervision;

/// <summary>Counts a unit's figures of a period within one quarter. What is not due yet is not missing; done early it counts.</summary>
public static class UnitCount
{
    /// <param name="unit">The unit.</param>
    /// <param name="period">Month, quarter or year; of a month or a year only what lies in the quarter is counted.</param>
    /// <param name="people">Everyone who takes part.</param>
    /// <param name="box">The unit's ballot box of the quarter.</param>
    /// <param name="flow">The quarter's clock.</param>
    /// <param name="at">The moment of counting.</param>
    public static UnitFigures Of(
        UnitId unit, ReportingPeriod period, IReadOnlyList<PersonWork> people, BallotBoxState box, Flow flow, DateTimeOffset at)
    {
        var weeks = DueOf(flow, 3, at, text => Week.Parse(text, null), week => period.Contains(week.Month));
        Due<Month> Months(int procedure) => DueOf(flow, procedure, at, text => Month.Parse(text, null), period.Contains);
        var closing = LastClosed(period, people);
        return new()
        {
            Unit = unit,
            Participants = people.Count,
            Weeks = Sum(people, person => person.WeeksOf(weeks)),
            Reports = Sum(people, person => person.ReportsOf(Months(4))),
            Reviews = Sum(people, person => person.ReviewsOf(Months(5))),
            Sheets = Sum(people, person => person.SheetsOf(Months(6))),
            Invited = box.Result is null ? 0 : box.Invitations.Count,
            Voted = box.Result is null ? 0 : box.Turnout.Count,
            Grades = people.Where(person => person.Appraisal is { Grade: not null, PublicationEnds: not null })
                .GroupBy(person => person.Appraisal.Grade!.Value).ToDictionary(group => group.Key, group => group.Count()),
            ItemsClosed = closing.Sum(week => week.Items.Count(item => item.Outcome == ItemOutcome.Closed)),
            ItemsCarried = closing.Sum(week => week.Items.Count(item => item.Outcome == ItemOutcome.Carried)),
            OldestItemWeeks = closing.SelectMany(week => week.Items.Where(item => item.Outcome == ItemOutcome.Carried).Select(item => item.WeeksOpen(week.Week)))
                .DefaultIfEmpty().Max(),
            OverdueDuties = people.Sum(person => person.StillOverdue.Count(duty => FellIn(period, duty))),
        };
    }

    /// <summary>Whether a duty fell due on a date of the period.</summary>
    public static bool FellIn(ReportingPeriod period, Duty duty) =>
        ChinaTime.DateOf(duty.Due.AddTicks(-1)) is var day && period.First <= day && day <= period.Last;

    private static Due<T> DueOf<T>(Flow flow, int procedure, DateTimeOffset at, Func<string, T> parse, Func<T, bool> within)
    {
        var all = flow.Duties.Where(duty => duty.Procedure == procedure).Select(duty => (Instance: parse(duty.Instance), Passed: duty.Due <= at))
            .Where(each => within(each.Instance)).ToList();
        return new([.. all.Select(each => each.Instance)], all.Where(each => each.Passed).Select(each => each.Instance).ToHashSet());
    }

    /// <summary>Everyone's record of the last week that anyone of the unit closed out in the period.</summary>
    private static List<WeekState> LastClosed(ReportingPeriod period, IReadOnlyList<PersonWork> people)
    {
        var closed = people.SelectMany(person => person.Weeks).Where(week => week.ClosedAt is not null && period.Contains(week.Week.Month)).ToList();
        var last = closed.Select(week => week.Week).DefaultIfEmpty().Max();
        return closed.FindAll(week => week.Week == last);
    }

    private static Completion Sum(IReadOnlyList<PersonWork> people, Func<PersonWork, Completion> count) =>
        people.Select(count).Aggregate(new Completion(0, 0, 0), (sum, one) => sum + one);
}
