using Microsoft.Azure.Cosmos;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>
/// Writes a commit as one transactional batch, until its fate is known. Each stream's events are created, so that no version is
/// written twice, and its head is created or replaced on the ETag it was read with.
/// </summary>
internal sealed class Committer(Container container, Shelf shelf, Attempts attempts, HeadTags tags, CommitOrder orders)
{
    public async Task<CommitResult> Write(Commit commit, CancellationToken cancel)
    {
        if (await TagsOf(commit, cancel) is not { } expected)
        {
            return CommitResult.Conflict;
        }

        // A random mark and not the hash: two people who decide the same at the same instant have the same hash, and only one won.
        var mark = Guid.NewGuid().ToString("N");
        var batch = Prepare(commit, expected, mark);
        var result = await attempts.Until(async () => await Send(batch, commit, mark), CancellationToken.None);
        return result.Result;
    }

    /// <summary>The ETags of the heads a commit replaces, <c>null</c> for a new one; none at all when a head has another version.</summary>
    private async Task<List<string?>?> TagsOf(Commit commit, CancellationToken cancel)
    {
        var expected = new List<string?>(commit.Writes.Count);
        foreach (var write in commit.Writes)
        {
            var stream = write.Head.Id;
            var tag = write.Expected == 0 ? null : tags.Of(stream, write.Expected);
            if (tag is null && write.Expected > 0)
            {
                var head = await shelf.Read(stream.Partition, DocumentId.Head(stream.Name), cancel);
                if (head is null || head.Json.GetProperty("version").GetInt64() != write.Expected)
                {
                    return null;
                }

                tag = head.ETag;
            }

            expected.Add(tag);
        }

        return expected;
    }

    private Batch Prepare(Commit commit, List<string?> expected, string mark)
    {
        var order = orders.Next();
        var batch = new Batch(commit.Writes[0].Head.Id.Partition);
        foreach (var (write, tag) in commit.Writes.Zip(expected))
        {
            var head = Documents.Head(write.Head, order);
            _ = tag is null ? batch.Create(head) : batch.Replace(head, tag);
            batch.Create(Documents.Events(write.Head.Id, write.Events, mark));
        }

        if (commit.Outbox.Count > 0)
        {
            batch.Create(Documents.Messages(DocumentId.Outbox(order, mark), batch.Partition, [.. commit.Outbox.DistinctBy(message => message.Id)]));
        }

        foreach (var document in SlipDocuments.Of(commit.Slips, RecordContainer.MostOperations - batch.Count))
        {
            batch.Create(document);
        }

        return batch;
    }

    /// <summary>Sends it; <c>null</c> when nothing came of it and it may be sent again.</summary>
    private async Task<Outcome?> Send(Batch batch, Commit commit, string mark)
    {
        BatchAnswer? answer;
        try
        {
            answer = await batch.Send(container);
        }
        catch (Exception failure) when (Attempts.IsStumble(failure))
        {
            answer = null;
        }

        if (answer is { Done: true })
        {
            Remember(commit, answer.ETags);
            return Outcome.Written;
        }

        // What is there already may be this very commit: sent before, by us or by the SDK, and its answer lost.
        var first = commit.Writes[0];
        var there = await shelf.Read(batch.Partition, DocumentId.Events(first.Head.Id.Name, first.Expected + 1));
        Forget(commit);
        return there is null ? (answer is null ? null : Outcome.Lost)
            : Documents.Text(there.Json, "commit") == mark ? Outcome.Written : Outcome.Lost;
    }

    private void Remember(Commit commit, IReadOnlyList<string?> answered)
    {
        for (var i = 0; i < commit.Writes.Count; i++)
        {
            if (answered[2 * i] is { } tag)
            {
                tags.Keep(commit.Writes[i].Head.Id, commit.Writes[i].Head.Version, tag);
            }
        }
    }

    private void Forget(Commit commit)
    {
        foreach (var write in commit.Writes)
        {
            tags.Forget(write.Head.Id);
        }
    }

    private sealed record Outcome(CommitResult Result)
    {
        public static readonly Outcome Written = new(CommitResult.Written), Lost = new(CommitResult.Conflict);
    }
}
