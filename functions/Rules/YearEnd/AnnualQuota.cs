using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>Whose share is counted together: each body of rules counts its own people (<c>annual.separate-quota</c>).</summary>
public enum QuotaBody
{
    /// <summary>公务员 and 参公人员.</summary>
    CivilServants = 1,

    /// <summary>事业单位工作人员 and 机关工勤人员.</summary>
    Institution,
}

/// <summary>How many of a body in a pool may be 优秀.</summary>
/// <param name="Body">The body.</param>
/// <param name="Participants">Those who can be given a grade, n of the quota.</param>
/// <param name="Places">At most the caps of their units, added up and rounded down once.</param>
/// <param name="Sources">The articles of the caps applied.</param>
public sealed record AnnualPlaces(QuotaBody Body, int Participants, int Places, IReadOnlyList<Citation> Sources);

/// <summary>年度优秀名额: 20% of those to be appraised, 25% with approval, 15% for an institution rated 不合格 or held accountable.</summary>
public static class AnnualQuota
{
    private const string Cap = "annual-excellent-cap", Institution = "-institution", ApprovedSuffix = "-approved", ReducedSuffix = "-reduced";

    /// <summary>The law book's parameters that hold the caps.</summary>
    internal static IReadOnlyList<string> Parameters { get; } =
        [Cap, Cap + ApprovedSuffix, Cap + Institution, Cap + Institution + ApprovedSuffix, Cap + Institution + ReducedSuffix];

    /// <summary>The body whose share counts a kind of person.</summary>
    public static QuotaBody BodyOf(StaffKind kind) => kind.IsCivilServant() ? QuotaBody.CivilServants : QuotaBody.Institution;

    /// <summary>
    /// The places of each body in a pool, both always there. Units pooled are counted together and rounded down once, never up:
    /// one place too many breaks the cap.
    /// </summary>
    /// <param name="participants">Unit and kind of everyone who can be given a grade.</param>
    /// <param name="variations">Units with another share.</param>
    /// <param name="on">The year's last day; the figures of that date hold.</param>
    public static IReadOnlyList<AnnualPlaces> Of(
        IEnumerable<(UnitId Unit, StaffKind Kind)> participants, IReadOnlyList<QuotaVariation> variations, DateOnly on)
    {
        var bodies = participants.ToLookup(one => BodyOf(one.Kind), one => one.Unit);
        return [.. Enum.GetValues<QuotaBody>().Select(body => Of(body, [.. bodies[body]], variations, on))];
    }

    private static AnnualPlaces Of(QuotaBody body, IReadOnlyList<UnitId> units, IReadOnlyList<QuotaVariation> variations, DateOnly on)
    {
        var caps = units.GroupBy(unit => unit).Select(unit => (Cap: CapOf(body, variations.FirstOrDefault(one => one.Unit == unit.Key)?.Ground, on), People: unit.Count())).ToList();
        return new(body, units.Count, (int)decimal.Floor(caps.Sum(unit => unit.Cap.Value * unit.People)), [.. caps.Select(unit => unit.Cap.Source).Distinct()]);
    }

    private static DatedValue CapOf(QuotaBody body, QuotaGround? ground, DateOnly on)
    {
        var suffix = (body, ground) switch
        {
            (_, QuotaGround.Approved) => ApprovedSuffix,
            (QuotaBody.Institution, QuotaGround.Reduced) => ReducedSuffix,
            _ => "",
        };
        return LawBook.Current.Value(Cap + (body == QuotaBody.Institution ? Institution : "") + suffix, on);
    }
}
