using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using PerfServerless.Stores.Azure.Cosmos;

namespace PerfServerless.Stores.Azure.Tests.Double;

/// <summary>
/// An account of Azure Cosmos DB in this process, behind the real SDK in gateway mode: the part of the protocol that the store
/// uses, with two physical partitions, atomic batches, ETags, continuation, metering, and faults by plan.
/// </summary>
public sealed class CosmosDouble : HttpMessageHandler
{
    public const string Endpoint = "https://double.test/", Database = "perf";
    private readonly Lock gate = new();
    private readonly List<Metered> metered = [];

    public ContainerDouble Container { get; } = new();

    public FaultPlan Faults { get; set; } = FaultPlan.None;

    /// <summary>Sees every request on documents before it is answered.</summary>
    public Action<string>? Watch { get; set; }

    /// <summary>What was asked since the last time, and what it cost.</summary>
    public IReadOnlyList<Metered> TakeMeter()
    {
        lock (gate)
        {
            Metered[] taken = [.. metered];
            metered.Clear();
            return taken;
        }
    }

    /// <summary>A client of this account, set up as production is but for the transport.</summary>
    public CosmosClient Client()
    {
        var options = RecordContainer.ClientOptions();
        options.ConnectionMode = ConnectionMode.Gateway;
        options.LimitToEndpoint = true;
        options.HttpClientFactory = () => new HttpClient(this, disposeHandler: false);
        return new(Endpoint, Convert.ToBase64String("not a key"u8), options);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (!path.Contains("/docs", StringComparison.Ordinal))
        {
            return Metadata(request, path);
        }

        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var ask = new Ask(request, path, body);
        if (ask.IsPlan)
        {
            return Answer(HttpStatusCode.OK, QueryText.Plan(ask.Json));
        }

        Watch?.Invoke(ask.Kind);
        return await Faulty(ask, Faults.Next());
    }

    private async Task<HttpResponseMessage> Faulty(Ask ask, Fault fault)
    {
        switch (fault)
        {
            case Fault.Throttled:
                var throttled = Answer((HttpStatusCode)429, """{"code":"429","message":"throttled"}""");
                throttled.Headers.Add("x-ms-retry-after-ms", "1");
                return throttled;
            case Fault.RetryWith:
                var again = Answer((HttpStatusCode)449, """{"code":"449","message":"retry with"}""");
                again.ReasonPhrase = "Retry With"; // the SDK cannot do without one, and .NET knows none for 449
                return again;
            case Fault.Unavailable:
                return Answer(HttpStatusCode.ServiceUnavailable, """{"code":"503","message":"unavailable"}""");
            case Fault.TimedOut:
                return Answer(HttpStatusCode.RequestTimeout, """{"code":"408","message":"timed out"}""");
            case Fault.NotReached:
                throw new HttpRequestException("The connection was refused.");
        }

        var answer = await Do(ask);
        return fault switch
        {
            Fault.TimedOutAfterwards => Answer(HttpStatusCode.RequestTimeout, """{"code":"408","message":"timed out"}"""),
            Fault.ReplyLost => throw new HttpRequestException("The connection broke before the answer came."),
            _ => answer,
        };
    }

    private async Task<HttpResponseMessage> Do(Ask ask)
    {
        if (ask.Kind == "batch")
        {
            var operations = await BatchWire.Read(ask.Body);
            if (operations.Count > RecordContainer.MostOperations || ask.Body.Length > RecordContainer.MostBytes)
            {
                return Answer(operations.Count > RecordContainer.MostOperations ? HttpStatusCode.BadRequest : HttpStatusCode.RequestEntityTooLarge, """{"code":"413","message":"too large"}""");
            }

            List<OperationResult> results;
            lock (gate)
            {
                results = Container.Run(ask.Partition!, operations);
            }

            var failed = results.Any(result => result.Status >= 400);
            return Charged(ask, operations.Count, results.Sum(result => result.Charge), failed ? (HttpStatusCode)207 : HttpStatusCode.OK, await BatchWire.Write(results));
        }

        lock (gate)
        {
            return ask.Kind == "query" ? Query(ask) : Read(ask);
        }
    }

    private HttpResponseMessage Read(Ask ask)
    {
        if (Container.Find(ask.Partition!, ask.Id) is not { } kept)
        {
            return Charged(ask, 1, 1, HttpStatusCode.NotFound, """{"code":"NotFound","message":"Resource Not Found"}"""u8.ToArray());
        }

        var answer = Charged(ask, 1, Charges.Read(kept.Json.Length), HttpStatusCode.OK, kept.Json);
        answer.Headers.TryAddWithoutValidation("etag", kept.ETag);
        return answer;
    }

    private HttpResponseMessage Query(Ask ask)
    {
        var query = QueryText.Parse(ask.Json);
        var found = Container.Range(ask.Partition is { } only ? partition => partition == only : partition => PhysicalOf(partition) == ask.Physical, query.From, query.Exclusive, query.To);
        var start = int.Parse(ask.Header("x-ms-continuation") ?? "0");
        var page = found.Skip(start).Take(ask.MostItems).ToList();
        var items = page.Select(kept => query.Merged
            ? $$"""{"_rid":"{{kept.Rid}}","orderByItems":[{"item":{{JsonSerializer.Serialize(kept.Id)}}}],"payload":{{Encoding.UTF8.GetString(kept.Json)}}}"""
            : Encoding.UTF8.GetString(kept.Json));
        var answer = Charged(ask, page.Count, Charges.Query(page.Count, page.Sum(kept => kept.Json.Length)), HttpStatusCode.OK,
            Encoding.UTF8.GetBytes($$"""{"_rid":"{{ContainerDouble.Rid}}","Documents":[{{string.Join(',', items)}}],"_count":{{page.Count}}}"""));
        answer.Headers.Add("x-ms-item-count", page.Count.ToString());
        if (start + page.Count < found.Count)
        {
            answer.Headers.Add("x-ms-continuation", (start + page.Count).ToString());
        }

        return answer;
    }

    private HttpResponseMessage Charged(Ask ask, int operations, double charge, HttpStatusCode status, byte[] body)
    {
        lock (gate)
        {
            metered.Add(new(ask.Kind, ask.Kind == "read" ? $"{ask.Partition} {ask.Id}" : ask.Partition ?? "", operations, charge));
        }

        var answer = Answer(status, body);
        answer.Headers.Add("x-ms-request-charge", charge.ToString("0.##"));
        return answer;
    }

    private HttpResponseMessage Answer(HttpStatusCode status, string body) => Answer(status, Encoding.UTF8.GetBytes(body));

    private HttpResponseMessage Answer(HttpStatusCode status, byte[] body)
    {
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
        answer.Headers.Add("x-ms-session-token", $"0:-1#{Container.Lsn}");
        answer.Headers.Add("lsn", Container.Lsn.ToString());
        answer.Headers.Add("x-ms-activity-id", Guid.Empty.ToString());
        return answer;
    }

    private HttpResponseMessage Metadata(HttpRequestMessage request, string path)
    {
        if (path.EndsWith("/pkranges", StringComparison.Ordinal))
        {
            var known = request.Headers.IfNoneMatch.Count > 0;
            var ranges = known ? Answer(HttpStatusCode.NotModified, "") : Answer(HttpStatusCode.OK, AccountTexts.Ranges);
            ranges.Headers.TryAddWithoutValidation("etag", "\"1\"");
            return ranges;
        }

        return path == "/" ? Answer(HttpStatusCode.OK, AccountTexts.Account)
            : path.Contains("/colls/", StringComparison.Ordinal) ? Answer(HttpStatusCode.OK, AccountTexts.Container)
            : throw new NotSupportedException($"{request.Method} {path} is not known here.");
    }

    /// <summary>Any spreading does: in gateway mode the service finds the place of a key.</summary>
    private static int PhysicalOf(string partition) => partition.Sum(c => c) % 2;

    /// <summary>A request on documents.</summary>
    private sealed record Ask(HttpRequestMessage Request, string Path, byte[] Body)
    {
        public string Id => Uri.UnescapeDataString(Path[(Path.LastIndexOf('/') + 1)..]);

        public bool IsPlan => Header("x-ms-cosmos-is-query-plan-request") is not null;

        public string Kind => Header("x-ms-cosmos-is-batch-request") is not null ? "batch"
            : Request.Content?.Headers.ContentType?.MediaType == "application/query+json" ? "query"
            : Request.Method == HttpMethod.Get ? "read"
            : throw new NotSupportedException($"{Request.Method} {Path} is not known here.");

        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        public string? Partition => Header("x-ms-documentdb-partitionkey") is { } key ? JsonSerializer.Deserialize<string[]>(key)![0] : null;

        public int Physical => int.Parse(Header("x-ms-documentdb-partitionkeyrangeid")!);

        public int MostItems => int.Parse(Header("x-ms-max-item-count")!);

        public string? Header(string name) => Request.Headers.TryGetValues(name, out var values) ? values.First() : null;
    }
}
