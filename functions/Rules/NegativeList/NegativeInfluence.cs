using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.NegativeList;

/// <summary>Which approved entries bear on a date or a quarter, whichever quarter they come from.</summary>
/// <param name="Entries">Those entries, the oldest first.</param>
public sealed record NegativeInfluence(IReadOnlyList<NegativeEntry> Entries)
{
    /// <summary>How many are of the level 提示.</summary>
    public int Notices => Count(NegativeLevel.Notice);

    /// <summary>How many are of the level 限制.</summary>
    public int Restrictions => Count(NegativeLevel.Restriction);

    /// <summary>How many are of the level 否决.</summary>
    public int Vetoes => Count(NegativeLevel.Veto);

    /// <summary>一票否决: at least one veto, so never 优秀.</summary>
    public bool Vetoed => Vetoes > 0;

    /// <summary>Those that bear on a date; give it approved entries only.</summary>
    public static NegativeInfluence On(DateOnly date, IEnumerable<NegativeEntry> entries) => Of(entries.Where(entry => entry.BearsOn(date)));

    /// <summary>Those that bear on any day of a quarter; give it approved entries only.</summary>
    public static NegativeInfluence In(Quarter quarter, IEnumerable<NegativeEntry> entries) => Of(entries.Where(entry => entry.BearsOn(quarter)));

    private static NegativeInfluence Of(IEnumerable<NegativeEntry> bearing) =>
        new([.. bearing.OrderBy(entry => entry.First).ThenBy(entry => entry.Last).ThenBy(entry => entry.Level)]);

    private int Count(NegativeLevel level) => Entries.Count(entry => entry.Level == level);
}
