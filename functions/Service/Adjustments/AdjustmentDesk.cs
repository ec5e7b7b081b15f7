using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Points;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Adjustments;

/// <summary>The proposed points and negative entries that wait for the discipline reviewers or for the organisation department.</summary>
public sealed class AdjustmentDesk(People people, Adjustments adjustments)
{
    /// <summary>What the caller's roles may act on now, by the date until which the person may still be heard.</summary>
    public async ValueTask<Result<IReadOnlyList<AdjustmentView>>> Waiting(Caller caller, CancellationToken cancel)
    {
        var reviews = Access.Check(Right.ReviewAdjustment, caller.Who, Subject.County) is null;
        var refusal = Access.Check(Right.ApproveAdjustment, caller.Who, Subject.County);
        if (!reviews && refusal is not null)
            return RequestFailures.Forbidden(refusal);
        var waiting = new List<AdjustmentView>();
        await foreach (var person in people.All(cancel))
            waiting.AddRange((await adjustments.Of(person.Id, cancel)).Where(entry =>
                (reviews && entry.State.Status == AdjustmentStatus.Proposed) || (refusal is null && AwaitsApproval(entry.State))));
        return waiting.OrderBy(entry => entry.State.StatementDue).ThenBy(entry => entry.Id, StringComparer.Ordinal).ToList();
    }

    private static bool AwaitsApproval(AdjustmentState entry) =>
        entry.Status == AdjustmentStatus.Reviewed || (entry.Status == AdjustmentStatus.Approved && entry.RevocationAsked is not null);
}
