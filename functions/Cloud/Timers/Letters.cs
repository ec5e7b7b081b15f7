using PerfServerless.Service.Notices;

namespace PerfServerless.Cloud.Timers;

/// <summary>Sends what is to leave the product. It needs no retry of its own: what failed is due again later, and no letter is sent twice.</summary>
internal sealed class Letters(Dispatch dispatch)
{
    [Function(nameof(Letters))]
    public Task Run([TimerTrigger(Schedules.Letters)] TimerInfo timer, CancellationToken cancel) => dispatch.Sweep(cancel);
}
