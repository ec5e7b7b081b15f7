namespace PerfServerless.Rules.Organisation;

/// <summary>How long a sanction lasts (公务员法 art. 64): a dated parameter of the law book.</summary>
public static class SanctionPeriod
{
    /// <summary>The parameter that holds the sanction's months.</summary>
    public static string Parameter(Sanction sanction) => sanction switch
    {
        Sanction.Warning => "sanction-months-warning",
        Sanction.Demerit => "sanction-months-demerit",
        Sanction.GraveDemerit => "sanction-months-grave-demerit",
        Sanction.Demotion => "sanction-months-demotion",
        Sanction.Removal => "sanction-months-removal",
        _ => throw new ArgumentOutOfRangeException(nameof(sanction)),
    };
}
