using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using PerfServerless.Stores.Azure.Cosmos;

namespace PerfServerless.Stores.Azure.Tests.Double;

/// <summary>A document as the service keeps it, with what the service adds to it.</summary>
public sealed record Kept(string Partition, string Id, string ETag, string Rid, long Ts, byte[] Json);

/// <summary>The container: partitions of documents by id. It refuses what the service refuses, and numbers documents as it does.</summary>
public sealed class ContainerDouble
{
    private readonly Dictionary<string, Documents> partitions = new(StringComparer.Ordinal);
    private long written;

    public const string Rid = "kL1gAIVaZBQ=";

    /// <summary>What the next documents are stamped with: whole seconds, as in the service.</summary>
    public long Now { get; set; } = 1_770_000_000;

    /// <summary>The log sequence number, which the session token carries.</summary>
    public long Lsn { get; private set; } = 1;

    public IEnumerable<Kept> All => partitions.Values.SelectMany(partition => partition.All);

    public Kept? Find(string partition, string id) => partitions.GetValueOrDefault(partition)?.Find(id);

    /// <summary>Documents of a range of ids in order: of one partition, or of those that lie in a physical one.</summary>
    public List<Kept> Range(Func<string, bool> lies, string from, bool exclusive, string to) => string.CompareOrdinal(from, to) > 0 ? [] :
        [.. partitions.Where(partition => lies(partition.Key)).SelectMany(partition => partition.Value.Between(from, to))
            .Where(kept => string.CompareOrdinal(kept.Id, from) >= (exclusive ? 1 : 0) && string.CompareOrdinal(kept.Id, to) < 0)
            .OrderBy(kept => kept.Id, StringComparer.Ordinal).ThenBy(kept => kept.Partition, StringComparer.Ordinal)];

    /// <summary>Does all operations or none: the results are one 424 after the other around the one that failed.</summary>
    public List<OperationResult> Run(string partition, IReadOnlyList<BatchOperation> operations)
    {
        if (!partitions.TryGetValue(partition, out var documents))
        {
            partitions[partition] = documents = new();
        }

        var results = new List<OperationResult>();
        var before = new Stack<(string Id, Kept? Kept)>();
        foreach (var operation in operations)
        {
            var result = Run(documents, before, partition, operation);
            if (result.Status >= 400)
            {
                foreach (var (id, kept) in before)
                {
                    documents.Put(id, kept);
                }

                return [.. operations.Select((_, i) => i == results.Count ? result : new OperationResult(424))];
            }

            results.Add(result);
        }

        Lsn++;
        return results;
    }

    private OperationResult Run(Documents documents, Stack<(string Id, Kept? Kept)> before, string partition, BatchOperation operation)
    {
        var body = operation.Body.Length == 0 ? null : JsonNode.Parse(operation.Body)!.AsObject();
        var id = operation.Id ?? body!["id"]!.GetValue<string>();
        if (!IsId(id) || (body is not null && (body["p"]?.GetValue<string>() != partition || body["id"]!.GetValue<string>() != id)))
        {
            return new(400);
        }

        var there = documents.Find(id);
        if (operation.Type == BatchOperation.Create ? there is not null : there is null)
        {
            return new(there is null ? 404 : 409);
        }

        if (operation.IfMatch is { } tag && tag != there!.ETag)
        {
            return new(412);
        }

        if (operation.Type == BatchOperation.Delete)
        {
            before.Push((id, there));
            documents.Put(id, null);
            return new(204, null, Charges.Delete(there!.Json.Length));
        }

        if (operation.Body.Length > RecordContainer.MostBytes)
        {
            return new(413);
        }

        var kept = Stamp(partition, id, body!, there?.Rid);
        before.Push((id, there));
        documents.Put(id, kept);
        return operation.Type == BatchOperation.Create ? new(201, kept.ETag, Charges.Insert(kept.Json.Length)) : new(200, kept.ETag, Charges.Replace(kept.Json.Length));
    }

    private Kept Stamp(string partition, string id, JsonObject body, string? rid)
    {
        var number = ++written;
        rid ??= RidOf(number);
        var tag = $"\"{number:x8}-0000-0000-0000-{Now:x12}\"";
        body["_rid"] = rid;
        body["_self"] = $"dbs/kL1gAA==/colls/{Rid}/docs/{rid}/";
        body["_etag"] = tag;
        body["_attachments"] = "attachments/";
        body["_ts"] = Now;
        return new(partition, id, tag, rid, Now, Encoding.UTF8.GetBytes(body.ToJsonString()));
    }

    private static string RidOf(long number)
    {
        var bytes = new byte[16];
        Convert.FromBase64String(Rid).CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), number);
        return Convert.ToBase64String(bytes).Replace('/', '-');
    }

    private static bool IsId(string id) =>
        id.Length > 0 && Encoding.UTF8.GetByteCount(id) <= 1023 && id.AsSpan().IndexOfAny("/\\?#") < 0 && !id.EndsWith(' ');

    /// <summary>The documents of a partition: one by its id, and ranges of ids without a look at the others.</summary>
    private sealed class Documents
    {
        private readonly Dictionary<string, Kept> byId = new(StringComparer.Ordinal);
        private readonly SortedSet<string> ids = new(StringComparer.Ordinal);

        public IEnumerable<Kept> All => ids.Select(id => byId[id]);

        public Kept? Find(string id) => byId.GetValueOrDefault(id);

        public IEnumerable<Kept> Between(string from, string to) => ids.GetViewBetween(from, to).Select(id => byId[id]);

        /// <summary>Puts a document in its place, or removes what is there.</summary>
        public void Put(string id, Kept? kept)
        {
            if (kept is null)
            {
                byId.Remove(id);
                ids.Remove(id);
            }
            else
            {
                byId[id] = kept;
                ids.Add(id);
            }
        }
    }
}
