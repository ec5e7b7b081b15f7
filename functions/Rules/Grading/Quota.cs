namespace PerfServerless.Rules.Grading;

/// <summary>优秀名额: how many of a pool may be 优秀 (quota.pools; pilot, section 5: at most 40%).</summary>
public static class Quota
{
    /// <summary>
    /// The places: the share of the participants, rounded down and never up, for one place too many breaks the cap. A
    /// pool of two has none; that is why small units are pooled.
    /// </summary>
    /// <param name="participants">参评人数 of the pool, from the locked rosters.</param>
    /// <param name="share">0–1.</param>
    public static int ExcellentPlaces(int participants, decimal share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(participants);
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return (int)decimal.Floor(share * participants);
    }

    /// <summary>The places of units pooled (合并核定): counted together first, then rounded down once.</summary>
    public static int ExcellentPlaces(IEnumerable<int> participantsOfUnits, decimal share) => ExcellentPlaces(participantsOfUnits.Sum(), share);
}
