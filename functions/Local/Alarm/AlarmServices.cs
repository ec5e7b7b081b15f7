using Quartz;

namespace PerfServerless.Local.Alarm;

/// <summary>
/// Quartz keeps its alarms in memory. A store of its own would be a second record of what is due, and could disagree with the
/// streams; what rang while the process was away is made up for by looking at everything once at the start.
/// </summary>
internal static class AlarmServices
{
    public static void AddAlarm(this IServiceCollection services)
    {
        services.AddSingleton<AlarmClock>();
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            SweepJob.Schedule(quartz);
            DispatchJob.Schedule(quartz);
        });
        services.AddQuartzHostedService(hosted =>
        {
            hosted.AwaitApplicationStarted = true; // the first answer does not wait for the first sweep
            hosted.WaitForJobsToComplete = true;
        });
    }
}
