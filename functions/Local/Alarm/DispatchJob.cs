using PerfServerless.Service.Notices;
using Quartz;

namespace PerfServerless.Local.Alarm;

/// <summary>Every few minutes, sends what is to leave the product; it never runs beside itself.</summary>
[DisallowConcurrentExecution]
internal sealed class DispatchJob(Dispatch dispatch) : IJob
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(2);

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await dispatch.Sweep(cancellationToken);

    /// <summary>From the start of the host on.</summary>
    public static void Schedule(IQuartzBuilder quartz)
    {
        quartz.AddJob<DispatchJob>(job => job.WithIdentity("dispatch"));
        quartz.AddTrigger(trigger => trigger.ForJob("dispatch").StartNow()
            .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(Every).RepeatForever()));
    }
}
