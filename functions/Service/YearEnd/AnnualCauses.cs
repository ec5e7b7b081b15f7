using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Objections;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Objections;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>An annual grade as the cause of an objection, and, where the law opens them, of a review and an appeal.</summary>
public sealed class AnnualCauses(AnnualPlacements placements, AnnualAppraisals appraisals, AnnualRounds rounds)
{
    internal async ValueTask<Result<ObjectionCause>> Of(PersonId person, int year, CancellationToken cancel)
    {
        var placed = await placements.Of(person, year, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var cause = new ObjectionCause(placed.Value.Unit, placed.Value.Partition, null);
        var appraisal = await appraisals.Of(placed.Value, cancel);
        if (appraisal is not { Grade: { } grade, PublicationEnds: { } ends })
            return cause;
        var round = await rounds.Of(placed.Value.Partition, cancel);
        var knownOn = appraisal.Notice.SignedOn ?? appraisal.Notice.ServedOn ?? ends;
        return cause with
        {
            // The first version decides what lies open: a correction halfway does not shut a way that was open.
            Facts = new(person, AppraisalPeriod.OfYear(year), grade.AtSamePlace(), ends, knownOn, round.TookPart,
                StatutoryScope.Covers(appraisal.Kind, round.Grades[person][0].Grade), !appraisal.Kind.IsCivilServant(),
                placed.Value.Plan.Terms.TimeLimits, AppealLimits.On(knownOn)),
        };
    }
}
