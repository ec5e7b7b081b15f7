using Quartz;

namespace PerfServerless.Local.Alarm;

/// <summary>Rings at the next moment that something is due, and every few minutes for appraisals that were opened or changed.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(AlarmClock alarm) : IJob
{
    private static readonly JobKey Key = new("sweep");
    private static readonly TriggerKey NextWake = new("next-wake");
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await alarm.Sweep(cancellationToken) is not { } next)
            return;
        var trigger = TriggerBuilder.Create().WithIdentity(NextWake).ForJob(Key).StartAt(next).Build();
        await context.Scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken);
    }

    /// <summary>Looks at once when the host has started, and from then on.</summary>
    public static void Schedule(IQuartzBuilder quartz)
    {
        quartz.AddJob<SweepJob>(job => job.WithIdentity(Key));
        quartz.AddTrigger(trigger => trigger.ForJob(Key).StartNow()
            .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(LookEvery).RepeatForever()));
    }
}
