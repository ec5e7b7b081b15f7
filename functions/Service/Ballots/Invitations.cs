using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Ballots;

/// <summary>The ballots a person is asked for, in whichever units' boxes.</summary>
public sealed class Invitations(BallotBoxes boxes, Schemes schemes, AnnualSchemes annual)
{
    /// <summary>The boxes of a period into which the caller is invited to put a ballot, by unit; none in a period without a scheme.</summary>
    public async ValueTask<Result<IReadOnlyList<InvitedBallot>>> Of(Caller caller, AppraisalPeriod period, CancellationToken cancel)
    {
        var invited = new List<InvitedBallot>();
        foreach (var unit in await Units(period, cancel))
            if ((await boxes.Own(caller, unit, period, cancel)).ValueOrDefault is { } ballot)
                invited.Add(new(unit, ballot));
        return invited;
    }

    private async ValueTask<IReadOnlyList<UnitId>> Units(AppraisalPeriod period, CancellationToken cancel)
    {
        var pools = period.Quarter is { } quarter
            ? (await schemes.InForce(quarter, cancel)).ValueOrDefault?.Scheme.Pools
            : (await annual.InForce(period.Year, cancel)).ValueOrDefault?.Scheme.Pools;
        return pools is null ? [] : [.. pools.SelectMany(pool => pool.Units).Order()];
    }
}
