namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>
/// Group commit: one thread writes, and whatever arrived while the disk was busy shares the next transaction and its one
/// flush. There is no artificial delay: a lone writer pays for its own flush and waits for nobody.
/// </summary>
internal sealed class Writer : IDisposable
{
    /// <summary>Bounds how long the first of a transaction waits for the last.</summary>
    private const int MostPerTransaction = 512;

    /// <summary>How many pages of 4 KiB the write-ahead log may grow before it is folded back into the file.</summary>
    private const int PagesPerFold = 4000;

    private readonly Queue<Job> waiting = new();
    private readonly List<Job> batch = new(MostPerTransaction);
    private readonly Recorder recorder;
    private readonly Thread thread;
    private bool closing;
    private long transactions;
    private int pages;

    public Writer(Recorder recorder)
    {
        this.recorder = recorder;
        thread = new Thread(Work) { Name = "record writer", IsBackground = true };
        thread.Start();
    }

    /// <summary>How many transactions have written something.</summary>
    public long Transactions => Interlocked.Read(ref transactions);

    /// <summary>Returns when the job is on the disk.</summary>
    public Task<T> Write<T>(Job<T> job)
    {
        lock (waiting)
        {
            ObjectDisposedException.ThrowIf(closing, typeof(SqliteEventStore));
            waiting.Enqueue(job);
            Monitor.Pulse(waiting);
        }

        return job.Answer;
    }

    /// <summary>Finishes what was accepted, then closes the connection.</summary>
    public void Dispose()
    {
        lock (waiting)
        {
            closing = true;
            Monitor.Pulse(waiting);
        }

        thread.Join();
        recorder.Dispose();
    }

    private void Work()
    {
        while (Take())
        {
            try
            {
                WriteBatch();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Abandon(e);
            }

            batch.Clear();
            TendLog();
        }
    }

    /// <summary>Waits for work; <c>false</c> when there will be none.</summary>
    private bool Take()
    {
        lock (waiting)
        {
            while (waiting.Count == 0 && !closing)
            {
                Monitor.Wait(waiting);
            }

            while (batch.Count < MostPerTransaction && waiting.TryDequeue(out var job))
            {
                batch.Add(job);
            }
        }

        return batch.Count > 0;
    }

    private void WriteBatch()
    {
        recorder.Begin();
        var wrote = false;
        foreach (var job in batch)
        {
            wrote |= job.Apply(recorder);
        }

        recorder.Commit();
        if (wrote)
        {
            Interlocked.Increment(ref transactions);
        }

        batch.ForEach(job => job.Succeed());
    }

    /// <summary>
    /// Folds the log back after the callers were answered. SQLite's own way would do it before, and, while a reader stands in
    /// the way of a fresh log, do it again at every commit.
    /// </summary>
    private void TendLog()
    {
        pages += recorder.Database.TakePagesWritten();
        if (recorder.TakeSealed()) // what the file no longer tells of a box, the log must not tell either
        {
            pages = 0;
            recorder.Database.EmptyLog();
        }
        else if (pages >= PagesPerFold)
        {
            pages = 0;
            recorder.Database.FoldLog();
        }
    }

    private void Abandon(Exception cause)
    {
        try
        {
            recorder.Rollback();
        }
        catch (IOException e)
        {
            cause = new AggregateException(cause, e);
        }

        var sentence = $"The record could not be written, and nothing of this commit was kept: {cause.Message}";
        batch.ForEach(job => job.Fail(new RecordUnwritableException(sentence, cause)));
    }
}
