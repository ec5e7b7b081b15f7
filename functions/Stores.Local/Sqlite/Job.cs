using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>Something to be written in the next transaction, and the caller who waits for it.</summary>
internal abstract class Job
{
    /// <summary>Writes inside the open transaction; answers whether anything was to be written.</summary>
    public abstract bool Apply(Recorder recorder);

    /// <summary>Tells the caller that the transaction is on the disk.</summary>
    public abstract void Succeed();

    /// <summary>Tells the caller that nothing was written.</summary>
    public abstract void Fail(Exception reason);
}

/// <summary>A job with an answer.</summary>
/// <param name="apply">Writes.</param>
/// <param name="wrote">Whether that answer means that something was written.</param>
/// <param name="ended">Told before the caller: the answer, once it is on the disk, or nothing.</param>
internal sealed class Job<T>(Func<Recorder, T> apply, Func<T, bool> wrote, Action<bool>? ended = null) : Job
{
    // Continuations run elsewhere: the writer's thread has the next transaction to attend to.
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Answer => answer.Task;

    public override bool Apply(Recorder recorder)
    {
        result = apply(recorder);
        return wrote(result);
    }

    public override void Succeed()
    {
        ended?.Invoke(wrote(result!));
        answer.SetResult(result!);
    }

    public override void Fail(Exception reason)
    {
        ended?.Invoke(false);
        answer.SetException(reason);
    }
}

/// <summary>The three things that are ever written.</summary>
internal static class Jobs
{
    public static Job<CommitResult> Commit(Commit commit, HeadCache heads)
    {
        heads.Begin(commit); // before it is queued: a job that fails may never have been applied
        return new(recorder => recorder.Write(commit), result => result == CommitResult.Written, written => heads.End(commit, written));
    }

    public static Job<bool> Seal(StreamId box) =>
        new(
            recorder =>
            {
                recorder.Seal(box);
                return true;
            },
            _ => true);

    public static Job<int> Strike(IReadOnlyList<OutboxMessage> messages) =>
        new(
            recorder =>
            {
                foreach (var message in messages)
                {
                    recorder.Strike(message);
                }

                return messages.Count;
            },
            _ => true);
}
