using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.NegativeList;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Points;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Attendance;
using PerfServerless.Service.Monthly;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Weekly;

namespace PerfServerless.Service.Grading;

/// <summary>量化汇总: gathers what a person's score is made of and lets the rules add it up. Procedure 9.</summary>
public sealed class Scoring(
    Transact transact, WeeklyRecords weeks, MonthlyReports months, AttendanceSheets sheets, Adjustments.Adjustments adjustments)
{
    /// <summary>A person's score, and what stands against grading it now; nothing is written.</summary>
    internal async ValueTask<Scored> Of(Placement placed, BallotBoxState box, IReadOnlyList<BallotSlip> slips, CancellationToken cancel)
    {
        var (person, period) = (placed.Person, placed.Plan.Scheme.Period);
        var occasion = transact.Occasion(PersonId.System);
        var sheetList = (await sheets.OfPeriod(placed, cancel)).Where(sheet => sheet.IsSettled(occasion.At)).ToList();
        var beside = (await sheets.Beside(placed, cancel)).Where(sheet => sheet.IsSettled(occasion.At));
        var entries = await adjustments.Of(person.Id, cancel);
        var reports = await months.OfPeriod(placed, cancel);
        var recorded = (await weeks.OfPeriod(placed, cancel)).Value;
        var negatives = NegativeInfluence.In(period, entries.Select(entry => entry.State.CountedEntry).OfType<NegativeEntry>());
        var inputs = new ScoreInputs
        {
            Person = person.Id,
            Period = period,
            Weeks = RecordsAsked.Weeks(period, person, recorded, [.. sheetList.Concat(beside).Select(sheet => sheet.Entries)], occasion.Calendar),
            Months = RecordsAsked.Months(period, person, reports),
            Reviews = [.. reports.Where(report => report.Review is not null).Select(report => new MonthScore(report.Month, report.Review!.Score))],
            Ballots = box.Result is null ? null : Tally.For(person.Id, slips, box.InvitedFor(person.Id), box.Terms),
            Attendance = AttendanceOf(sheetList, occasion.Calendar),
            Negatives = new(negatives.Notices, negatives.Restrictions, negatives.Vetoes),
            Points = [.. entries.Where(entry => entry.State.Period == period && entry.State.CountedPoints is not null)
                .Select(entry => new ApprovedPoints(entry.State.Proposal!.Event, entry.State.CountedPoints!.Value))],
        };
        var undecided = entries.Any(entry => entry.State.Period == period && entry.State.Status is AdjustmentStatus.Proposed or AdjustmentStatus.Reviewed);
        return new(Score.For(inputs, placed.Plan.Terms), negatives.Vetoed, person.Sanctioned(period.Last), undecided);
    }

    private static AttendanceCount AttendanceOf(IReadOnlyList<SheetState> sheets, WorkCalendar calendar)
    {
        var facts = AttendanceFacts.Of([.. sheets.Select(sheet => sheet.Entries)], calendar);
        return new(facts.Late, facts.AbsentDays, sheets.Count > 0);
    }
}

/// <summary>A score with what bears on its grade.</summary>
/// <param name="Sheet">The score sheet.</param>
/// <param name="Vetoed">Whether a 否决 entry bears on the period.</param>
/// <param name="InSanction">Whether the period ends within a sanction's period (处分期).</param>
/// <param name="Undecided">Whether points or a negative entry of the period still wait for a decision.</param>
public sealed record Scored(ScoreSheet Sheet, bool Vetoed, bool InSanction, bool Undecided)
{
    /// <summary>The candidate it makes.</summary>
    public Candidate Candidate => Candidate.Of(Sheet, Vetoed, InSanction);
}
