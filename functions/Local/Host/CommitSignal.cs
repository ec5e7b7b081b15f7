namespace PerfServerless.Local.Host;

/// <summary>Wakes the outbox when something was put in it. Any number of commits while it works wake it once more.</summary>
internal sealed class CommitSignal : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0);
    private int _raised;

    public void Raise()
    {
        if (Interlocked.Exchange(ref _raised, 1) == 0)
            _waiting.Release();
    }

    /// <summary>Returns when it was raised, or after a while.</summary>
    public async Task Wait(TimeSpan atMost, CancellationToken cancel)
    {
        if (await _waiting.WaitAsync(atMost, cancel))
            Volatile.Write(ref _raised, 0); // before the work it calls for, so that nothing committed meanwhile goes unheard
    }

    public void Dispose() => _waiting.Dispose();
}
