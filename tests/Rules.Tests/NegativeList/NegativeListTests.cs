using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.NegativeList;
using PerfServerless.Rules.Points;
using PerfServerless.Rules.Tests.Points;

namespace PerfServerless.Rules.Tests.NegativeList;

/// <summary>An entry on an event of 6 July 2026, the quarters it bears on, and the code that refuses it.</summary>
public sealed record NegativeCase(string Name, NegativeLevel Level, DateOnly First, DateOnly Last, string? Refused, List<string>? Quarters)
{
    public override string ToString() => Name;
}

public class NegativeListTests
{
    public static TheoryData<NegativeCase> Cases => CaseTable.Read<NegativeCase>("negative-entries.json");

    [Theory, MemberData(nameof(Cases))]
    public void Entries_are_accepted_or_refused_and_bear_on_quarters_as_the_table_says(NegativeCase row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var entry = new NegativeEntry(row.Level, row.First, row.Last);
        var proposal = AdjustmentStory.Bonus with { Subject = entry };
        var decision = new AdjustmentStory().Decide(AdjustmentStory.Proposer, new ProposeAdjustment(proposal), AdjustmentStory.ProposedAt);
        if (row.Refused is not null)
        {
            decision.MustRefuse(row.Refused);
            return;
        }
        decision.MustAccept();
        Quarter[] all = [new(2026, 2), new(2026, 3), new(2026, 4), new(2027, 1)];
        Assert.Equal(row.Quarters, all.Where(quarter => NegativeInfluence.In(quarter, [entry]).Entries.Count == 1).Select(quarter => quarter.ToString()));
    }

    [Fact]
    public void Entries_are_counted_by_level_and_one_veto_is_enough()
    {
        DateOnly first = new(2026, 7, 1), last = new(2026, 9, 30);
        var levels = new[] { NegativeLevel.Notice, NegativeLevel.Notice, NegativeLevel.Restriction };
        var entries = levels.Select(level => new NegativeEntry(level, first, last)).ToList();
        var influence = NegativeInfluence.In(new(2026, 3), entries);
        Assert.Equal((2, 1, 0, false), (influence.Notices, influence.Restrictions, influence.Vetoes, influence.Vetoed));
        Assert.True(NegativeInfluence.In(new(2026, 3), [.. entries, new(NegativeLevel.Veto, last, last)]).Vetoed);
        Assert.Empty(NegativeInfluence.In(new(2026, 4), entries).Entries);
    }

    [Fact]
    public void An_entry_bears_on_its_first_and_last_day_and_on_no_other()
    {
        NegativeEntry entry = new(NegativeLevel.Veto, new(2026, 7, 6), new(2026, 10, 1));
        Assert.True(NegativeInfluence.On(entry.First, [entry]).Vetoed);
        Assert.True(NegativeInfluence.On(entry.Last, [entry]).Vetoed);
        Assert.False(NegativeInfluence.On(entry.First.AddDays(-1), [entry]).Vetoed);
        Assert.False(NegativeInfluence.On(entry.Last.AddDays(1), [entry]).Vetoed);
    }

    [Fact]
    public void A_quarter_is_vetoed_exactly_when_one_of_its_days_is() =>
        Prop.ForAll((from start in Gen.Choose(0, 700) from length in Gen.Choose(0, 400) select (start, length)).ToArbitrary(), span =>
        {
            var first = new DateOnly(2025, 6, 1).AddDays(span.start);
            NegativeEntry entry = new(NegativeLevel.Veto, first, first.AddDays(span.length));
            var quarter = new Quarter(2026, 3);
            var days = Enumerable.Range(quarter.First.DayNumber, 92).Select(DateOnly.FromDayNumber);
            return NegativeInfluence.In(quarter, [entry]).Vetoed == days.Any(day => NegativeInfluence.On(day, [entry]).Vetoed);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_levels_have_their_official_names() =>
        Assert.Equal(["提示", "限制", "否决"], Enum.GetValues<NegativeLevel>().Select(level => level.Label().Zh));
}
