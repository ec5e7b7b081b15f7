using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Grading;

/// <summary>量化汇总 of a whole pool: everyone on its rosters is scored, and each score is kept with its explanation.</summary>
public sealed class PoolScores(Transact transact, Placements placements, Rosters rosters, BallotBoxes boxes, Scoring scoring)
{
    /// <summary>Scores the pool, and keeps the scores; what is missing is named and stops it.</summary>
    internal async ValueTask<Result<PoolScored>> Score(PoolPlan found, CancellationToken cancel)
    {
        var rosterStates = await RostersOf(found, cancel);
        if (MissingInputs(found, rosterStates) is { } missing)
            return missing;
        var (candidates, participants) = (new List<Candidate>(), new Dictionary<UnitId, int>());
        foreach (var roster in rosterStates)
        {
            var scored = await ScoreUnit(roster, cancel);
            if (scored.Failure is { } unfinished)
                return unfinished;
            candidates.AddRange(scored.Value);
            participants[roster.Unit] = scored.Value.Count;
        }
        return new PoolScored(participants, candidates);
    }

    /// <summary>One person's score as it would be now; nothing is kept.</summary>
    internal async ValueTask<Scored> Of(Placement placed, CancellationToken cancel)
    {
        var box = await boxes.Sealed(placed.Unit, placed.Plan.Scheme.Period, cancel);
        return await scoring.Of(placed, box.Value.Box, box.Value.Slips, cancel);
    }

    /// <summary>Whoever is 优秀 as the score would be now, and of everyone else whether a case is open; nothing is kept. A box is read once a unit.</summary>
    internal async ValueTask<IReadOnlyList<Candidate>> LookAgain(PoolPlan found, RoundState round, CancellationToken cancel)
    {
        var (period, known) = (found.Plan.Scheme.Period, new List<Candidate>());
        var votes = new Dictionary<UnitId, (BallotBoxState Box, ILookup<PersonId, BallotSlip> Slips)>();
        foreach (var (person, grade) in round.Grades)
        {
            if ((await placements.Of(person, period, cancel)).ValueOrDefault is not { } placed)
                continue;
            var candidate = new Candidate(person, null, null, null, null);
            if (grade.Current.Grade == Grade.Excellent)
            {
                if (!votes.TryGetValue(placed.Unit, out var box))
                    votes[placed.Unit] = box = await Votes(placed.Unit, period, cancel);
                candidate = (await scoring.Of(placed, box.Box, [.. box.Slips[person]], cancel)).Candidate;
            }
            known.Add(candidate with { Withheld = placed.Person.UnderInvestigation(period.Last) });
        }
        return known;
    }

    internal async ValueTask<Failure?> Keep(Placement placed, ScoreSheet sheet, CancellationToken cancel) =>
        (await Record(placed, state => PersonalAppraisal.Score(state, sheet.Total, sheet.Tree), cancel)).Failure;

    private async ValueTask<(BallotBoxState Box, ILookup<PersonId, BallotSlip> Slips)> Votes(UnitId unit, Quarter period, CancellationToken cancel)
    {
        var box = (await boxes.Sealed(unit, period, cancel)).Value;
        return (box.Box, box.Slips.ToLookup(slip => slip.Subject));
    }

    private async ValueTask<Result<IReadOnlyList<Candidate>>> ScoreUnit(RosterState roster, CancellationToken cancel)
    {
        var (box, slips) = await Votes(roster.Unit, roster.Period, cancel);
        if (box is { Exists: true, Result: null })
            return InputsOpen(new($"{roster.Unit} 的民主测评还没有封存。", $"The ballot box of {roster.Unit} is not sealed yet."));
        var candidates = new List<Candidate>();
        foreach (var entry in roster.Entries.Where(entry => entry.Participation == Participation.Graded))
        {
            var placed = (await placements.Of(entry.Person, roster.Period, cancel)).Value;
            if (placed.Person.UnderInvestigation(roster.Period.Last))
            {
                await Record(placed, state => PersonalAppraisal.Withhold(state, ParticipationReason.OpenCase), cancel);
                continue;
            }
            var scored = await scoring.Of(placed, box, [.. slips[entry.Person]], cancel);
            if (scored.Undecided)
                return InputsOpen(new($"{entry.Person} 有未审结的加减分或负面清单。", $"Points or a negative entry of {entry.Person} are still undecided."));
            if (await Keep(placed, scored.Sheet, cancel) is { } failure)
                return failure;
            candidates.Add(scored.Candidate);
        }
        return candidates;
    }

    private ValueTask<Result<Versioned<AppraisalState>>> Record(Placement placed, Func<AppraisalState, Rules.Decision<AppraisalEvent>> decide, CancellationToken cancel) =>
        transact.Run(Appraisals.Kind, Appraisals.Stream(placed), Request.BySystem, (state, _) => decide(state), cancel);

    private Failure? MissingInputs(PoolPlan found, IReadOnlyList<RosterState> rosterStates)
    {
        var period = found.Plan.Scheme.Period;
        if (transact.Occasion(PersonId.System).Today <= period.Last)
            return InputsOpen(new($"{period} 还没有结束。", $"{period} is not over."));
        return rosterStates.FirstOrDefault(roster => roster.LockedOn is null) is null ? null
            : InputsOpen(new("还有单位的参评名单没有核定。", "The roster of a unit is not locked yet."));
    }

    private static Failure InputsOpen(Rules.Bilingual what) => new(FailureKind.Conflict, new("inputs-open", what, Cite.Setting("scoring.deadline")));

    private async ValueTask<IReadOnlyList<RosterState>> RostersOf(PoolPlan found, CancellationToken cancel)
    {
        var states = new List<RosterState>();
        foreach (var unit in found.Pool.Units)
            states.Add(await rosters.Of(found.Plan.PartitionOf(found.Pool), unit, cancel) with { Unit = unit, Period = found.Plan.Scheme.Period });
        return states;
    }
}

/// <summary>A pool under a period's scheme.</summary>
internal sealed record PoolPlan(PeriodPlan Plan, Pool Pool);

/// <summary>What a pool's scoring came to: n of each unit, and a candidate for everyone who can be graded.</summary>
internal sealed record PoolScored(IReadOnlyDictionary<UnitId, int> Participants, IReadOnlyList<Candidate> Candidates);
