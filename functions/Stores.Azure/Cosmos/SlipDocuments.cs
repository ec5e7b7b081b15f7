using Microsoft.Azure.Cosmos;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>
/// Ballot papers as documents, one a slip, so that a torn paper stays torn. Cosmos DB stamps each document with a time, a number
/// and an ETag of its own: until a box is sealed, whoever owns the live database can read from them which slips came together, and when.
/// Sealing writes the slips anew, in the order of their random ids, and none of these tell anything any more. Only a backup that
/// was taken before still does, for as long as the account keeps it (7 or 30 days of continuous backup).
/// </summary>
internal sealed class SlipDocuments(Container container, Shelf shelf, Attempts attempts)
{
    /// <summary>
    /// The papers of one commit. A transaction has 100 operations, so that a ballot on more people than fit lies several slips to a
    /// document, drawn by their random ids: what lacks in such a part names nobody.
    /// </summary>
    public static IEnumerable<Document> Of(IReadOnlyList<Slip> slips, int room)
    {
        var together = slips.Count <= room ? 1 : (slips.Count + room - 1) / Math.Max(1, room);
        return slips.GroupBy(slip => slip.Box)
            .SelectMany(box => box.OrderBy(slip => slip.Id, StringComparer.Ordinal).Chunk(together))
            .Select(part => Documents.Slips(DocumentId.Slip(part[0].Box.Name, part[0].Id), part[0].Box.Partition, part));
    }

    /// <summary>The slips in a box, in the order of their ids.</summary>
    /// <exception cref="RecordUnreadableException">Two papers have one id.</exception>
    public async Task<IReadOnlyList<Slip>> Read(StreamId box, CancellationToken cancel)
    {
        var slips = new SortedDictionary<string, Slip>(StringComparer.Ordinal);
        await foreach (var document in shelf.Range(box.Partition, DocumentId.SlipsOf(box.Name), cancel: cancel))
        {
            foreach (var slip in Documents.ReadSlips(document, box))
            {
                // A slip that is sealed while the box is being read is seen in both places.
                if (!slips.TryAdd(slip.Id, slip) && !slips[slip.Id].Data.Span.SequenceEqual(slip.Data.Span))
                {
                    throw new RecordUnreadableException($"'{box}' holds two papers under the id {slip.Id}.");
                }
            }
        }

        return [.. slips.Values];
    }

    /// <summary>Writes a closed box anew: many slips to a document, in the order of their random ids.</summary>
    public async Task Seal(StreamId box, CancellationToken cancel)
    {
        await attempts.Until(async () => await SealAll(box, cancel) ? box : (object?)null, cancel);
    }

    private async Task<bool> SealAll(StreamId box, CancellationToken cancel)
    {
        var loose = new List<(string Document, IEnumerable<Slip> Slips)>();
        await foreach (var document in shelf.Range(box.Partition, DocumentId.UnsealedSlipsOf(box.Name), cancel: cancel))
        {
            loose.Add((Documents.Id(document), Documents.ReadSlips(document, box)));
        }

        // Each transaction removes what it writes anew, so that every slip is there once at every moment.
        foreach (var part in loose.Chunk(RecordContainer.MostOperations - 1))
        {
            var slips = part.SelectMany(each => each.Slips).OrderBy(slip => slip.Id, StringComparer.Ordinal).ToList();
            var batch = new Batch(box.Partition).Create(Documents.Slips(DocumentId.Sealed(box.Name, slips[0].Id), box.Partition, slips));
            foreach (var (document, _) in part)
            {
                batch.Delete(document);
            }

            // Refused or unknown: somebody seals too, or the answer was lost. What is still loose is read again.
            if (await batch.Send(container) is not { Done: true })
            {
                return false;
            }
        }

        return true;
    }
}
