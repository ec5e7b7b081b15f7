namespace PerfServerless.Rules.Delivery;

/// <summary>The settings of what leaves the product. All assumed.</summary>
/// <param name="Quiet">When nobody is written to (<c>notice.quiet-hours</c>).</param>
/// <param name="Window">Notices that arrive so soon after the first become one letter with it (<c>notice.digest</c>).</param>
public sealed record DeliveryTerms(QuietHours Quiet, TimeSpan Window)
{
    /// <summary>Unless the host's configuration says otherwise.</summary>
    public static DeliveryTerms Default { get; } = new(new(new(21, 0), new(8, 0), true), TimeSpan.FromMinutes(30));
}

/// <summary>How often a person wants letters.</summary>
public enum Digest
{
    /// <summary>随时: as soon as the window for others has passed.</summary>
    AtOnce = 1,

    /// <summary>每日: one a working day, when the quiet hours end; what is urgent comes at once all the same.</summary>
    Daily,
}
