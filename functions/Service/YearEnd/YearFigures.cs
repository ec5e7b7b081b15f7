using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.NegativeList;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Attendance;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>年度汇总: gathers what a person's year is made of and lets the rules add it up. It writes nothing.</summary>
public sealed class YearFigures(
    Transact transact, People people, Placements quarters, Appraisals appraisals, AttendanceSheets sheets, Adjustments.Adjustments adjustments,
    BallotBoxes boxes)
{
    /// <summary>Everyone of a pool, by unit as the scheme lists them and by id.</summary>
    /// <param name="plan">The year's plan.</param>
    /// <param name="units">The pool's units with their people.</param>
    /// <param name="committee">The committee's marks.</param>
    /// <param name="asOf">The day on which it is looked at.</param>
    /// <param name="cancel">Stops.</param>
    internal async ValueTask<IReadOnlyList<YearFigure>> OfPool(
        AnnualPlan plan, IEnumerable<(UnitId Unit, IEnumerable<PersonId> People)> units, CommitteeState committee, DateOnly asOf, CancellationToken cancel)
    {
        var figures = new List<YearFigure>();
        foreach (var (unit, members) in units)
        {
            var box = (await boxes.Sealed(unit, AppraisalPeriod.OfYear(plan.Year), cancel)).Value;
            var slips = box.Slips.ToLookup(slip => slip.Subject);
            foreach (var id in members)
                if (await people.Find(id, cancel) is { } person && AnnualPlacements.Of(person, plan) is { } placed)
                    figures.Add(await Of(placed, box.Box, [.. slips[id]], committee, asOf, cancel));
        }
        return figures;
    }

    /// <summary>One person, as of today.</summary>
    internal ValueTask<YearFigure> Of(AnnualPlacement placed, CommitteeState committee, CancellationToken cancel) =>
        Of(placed, committee, transact.Occasion(PersonId.System).Today, cancel);

    /// <summary>One person, as of a day.</summary>
    internal async ValueTask<YearFigure> Of(AnnualPlacement placed, CommitteeState committee, DateOnly asOf, CancellationToken cancel)
    {
        var box = (await boxes.Sealed(placed.Unit, AppraisalPeriod.OfYear(placed.Plan.Year), cancel)).Value;
        return await Of(placed, box.Box, box.Slips, committee, asOf, cancel);
    }

    private async ValueTask<YearFigure> Of(
        AnnualPlacement placed, BallotBoxState box, IReadOnlyList<BallotSlip> slips, CommitteeState committee, DateOnly asOf, CancellationToken cancel)
    {
        var (person, plan) = (placed.Person, placed.Plan);
        var (marks, entries) = await OfQuarters(person, plan.Year, cancel);
        var negatives = (await adjustments.Of(person.Id, cancel)).Select(entry => entry.State.CountedEntry).OfType<NegativeEntry>().ToList();
        var absence = AbsenceOfYear.Of(plan.Year, entries, plan.Terms.AbsenceBasis, transact.Occasion(PersonId.System).Calendar);
        var tally = box.Result is null || !box.Subjects.Contains(person.Id) ? null : Tally.For(person.Id, slips, box.InvitedFor(person.Id), box.Terms);
        var sheet = AnnualScore.For(new(marks, tally, committee.Of(person.Id)), plan.Terms);
        return new(placed, sheet, Eligibility.Of(new(plan.Year, person, marks, absence, negatives, person.Refused.Any(each => each.Year == plan.Year), asOf)));
    }

    private async ValueTask<(IReadOnlyList<QuarterMark> Marks, IReadOnlyList<SheetEntries> Entries)> OfQuarters(PersonState person, int year, CancellationToken cancel)
    {
        var now = transact.Occasion(PersonId.System).At;
        var (marks, entries) = (new List<QuarterMark>(4), new List<SheetEntries>(12));
        for (var number = 1; number <= 4; number++)
        {
            if (await quarters.Of(person, new Quarter(year, number), cancel) is not { Failure: null } placed)
                continue;
            if ((await appraisals.Of(placed.Value, cancel)).State is { Exists: true } appraisal)
                marks.Add(new(appraisal.Period, appraisal.Participation, appraisal.Total, appraisal.Grade));
            entries.AddRange((await sheets.OfPeriod(placed.Value, cancel)).Where(sheet => sheet.IsSettled(now)).Select(sheet => sheet.Entries));
        }
        return (marks, entries);
    }
}

/// <summary>What a person's year comes to.</summary>
/// <param name="Placed">Who and where.</param>
/// <param name="Sheet">The annual score.</param>
/// <param name="Eligibility">Whether a grade can be given, and which.</param>
public sealed record YearFigure(AnnualPlacement Placed, AnnualScoreSheet Sheet, Eligibility Eligibility)
{
    /// <summary>The person.</summary>
    public PersonId Person => Placed.Person.Id;

    /// <summary>The candidate it makes, or <c>null</c> where no grade can be given.</summary>
    public AnnualCandidate? Candidate => Eligibility.WhyNone is null ? LookedAt : null;

    /// <summary>The person as found, whether or not a grade can be given.</summary>
    public AnnualCandidate LookedAt => new(Person, Placed.Unit, Placed.Person.Kind, Sheet.Total, Sheet.Quarters, Sheet.Committee, Sheet.Ballots, Eligibility);

    /// <summary>What the person's annual appraisal takes over.</summary>
    public AnnualComputed Computed => new(
        Person, Placed.Plan.Year, Placed.Unit, Placed.Pool.Id, Placed.Person.Kind, Eligibility, Sheet.Total, Sheet.Tree);
}
