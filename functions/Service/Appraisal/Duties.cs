using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Appraisal;

/// <summary>What lies before a person in a period, by the moment it is due.</summary>
public sealed class Duties(Placements placements, Clock clock)
{
    /// <summary>Every duty of the twelve procedures in the person's period, and how each stands now.</summary>
    public async ValueTask<Result<IReadOnlyList<DutyView>>> Of(Caller caller, PersonId person, Quarter period, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ReadAppraisal, caller, person, period, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var standing = await clock.Standing(placed.Value, cancel);
        return placed.Value.Plan.Flow.Duties.Concat(placed.Value.Plan.Flow.Personal(standing.State)).Select(duty => new DutyView(
            duty.Key, duty.Procedure, duty.Instance, duty.Due, duty.Level,
            TwelveProcedures.Of(duty).Done(duty, standing.State, standing.Record),
            standing.State.Overdue.TryGetValue(duty.Key, out var level) ? level : null)).ToList();
    }
}

/// <summary>A duty as it stands.</summary>
/// <param name="Key">Its name in the appraisal.</param>
/// <param name="Procedure">1–12.</param>
/// <param name="Instance">Which week or month, or empty.</param>
/// <param name="Due">After this moment it is overdue.</param>
/// <param name="Level">The level that has to act.</param>
/// <param name="Done">Whether it was done.</param>
/// <param name="Escalated">The highest level it concerned while overdue, or absent.</param>
public sealed record DutyView(
    string Key, int Procedure, string Instance, DateTimeOffset Due, ResponsibilityLevel Level, bool Done, ResponsibilityLevel? Escalated);
