namespace PerfServerless.Service.Notices.Channels;

/// <summary>How often a channel may be spoken to.</summary>
/// <param name="Most">So many times.</param>
/// <param name="Within">In any stretch of this length.</param>
public sealed record Rate(int Most, TimeSpan Within);

/// <summary>
/// Keeps a channel within its rates. It is known to this process alone: after a restart a little too much may be sent, which the channel then says, and
/// nothing is lost by it.
/// </summary>
/// <param name="rates">All of them hold; none where a channel takes as much as there is.</param>
public sealed class Pace(IReadOnlyList<Rate> rates)
{
    private readonly Queue<DateTimeOffset> _spoken = [];
    private DateTimeOffset _restsUntil;

    /// <summary>Whether it may be spoken to now; what may not be sent now stays due.</summary>
    public bool Allows(DateTimeOffset now) => now >= _restsUntil && rates.All(rate => _spoken.Count(at => at > now - rate.Within) < rate.Most);

    /// <summary>It was spoken to, whatever it answered.</summary>
    public void Spoken(DateTimeOffset now)
    {
        if (rates.Count == 0)
            return;
        _spoken.Enqueue(now);
        while (_spoken.Count > rates.Max(rate => rate.Most))
            _spoken.Dequeue();
    }

    /// <summary>It wants to be left alone.</summary>
    public void Rest(DateTimeOffset until) => _restsUntil = until;
}
