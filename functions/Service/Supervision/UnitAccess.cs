using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision;

/// <summary>Whether a caller holds a right towards a unit as a whole; the head above an institution answers for it too.</summary>
public sealed class UnitAccess(Units units)
{
    /// <summary>Why not; <c>null</c> when the caller may.</summary>
    internal async ValueTask<Failure?> Check(Right right, Caller caller, UnitId unit, CancellationToken cancel)
    {
        if (await units.Find(unit, cancel) is not { } known)
            return RequestFailures.NotFound;
        return Access.Check(right, caller.Who, new Subject(unit) { Above = known.AnswersTo }) is { } refusal ? RequestFailures.Forbidden(refusal) : null;
    }
}
