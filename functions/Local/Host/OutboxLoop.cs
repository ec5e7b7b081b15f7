using PerfServerless.Service.Outbox;

namespace PerfServerless.Local.Host;

/// <summary>Delivers messages as they are committed; and looks now and then, for what a crash or a failed delivery left behind.</summary>
internal sealed partial class OutboxLoop(OutboxRelay relay, CommitSignal signal, ILogger<OutboxLoop> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the host starts without waiting for what is left over
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await relay.Drain(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
            await signal.Wait(Look, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be read; it will be tried again.")]
    private partial void LogFailure(Exception failure);
}
