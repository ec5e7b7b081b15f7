using PerfServerless.Rules.YearEnd.Bonus;
using PerfServerless.Service.Linkages;
using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Simulation;

/// <summary>What the year's bonus came to, added up from the list as it is written. Amounts in fen.</summary>
/// <param name="Total">B.</param>
/// <param name="Paid">The sum of what each is paid.</param>
/// <param name="UnpaidPeople">How many are paid nothing.</param>
/// <param name="MaxMinGap">极差.</param>
/// <param name="DifferenceFen">Paid less total: not a fen may be lost or made.</param>
internal sealed record BonusSummary(long Total, long Paid, int UnpaidPeople, long MaxMinGap, long DifferenceFen)
{
    public static async Task<BonusSummary> Of(IEventStore store, int year)
    {
        var head = await store.Load(Bonuses.Stream(BonusPeriod.OfYear(year)));
        if (head is null || head.Read<BonusState>().Settled is not { } list)
            return new(0, 0, 0, 0, 0);
        var paid = list.Lines.Sum(line => line.Pay);
        return new(list.Budget, paid, list.UnpaidPeople, list.MaxMinGap, paid - list.Budget);
    }
}
