namespace PerfServerless.Rules;

/// <summary>How shares are written: 98.5%, without the blank that a culture may put before the sign.</summary>
public static class Percent
{
    /// <summary>A share of 1 as percent, half-up to one place.</summary>
    public static string Of(decimal share) => $"{Math.Round(share * 100, 1, MidpointRounding.AwayFromZero):0.0}%";

    /// <summary>The same, or a dash where there is nothing to count.</summary>
    public static string OrDash(decimal? share) => share is { } value ? Of(value) : "—";
}
