namespace PerfServerless.Local.Host;

/// <summary>What the console says: what somebody should know of, one line each. Bodies and headers are never logged.</summary>
internal static class HostLogging
{
    public static void Configure(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("PerfServerless", LogLevel.Information);
        // It would warn at every start that the keys are not encrypted at rest: their folder is their owner's alone.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
