using System.Net;
using System.Text;
using Microsoft.Azure.Cosmos;
using PerfServerless.Stores.Azure.Cosmos;
using PerfServerless.Stores.Azure.Tests.Double;

namespace PerfServerless.Stores.Azure.Tests;

/// <summary>A double that forgives proves nothing: it refuses, through the SDK, what the service refuses.</summary>
public sealed class DoubleTests : IDisposable
{
    private readonly CosmosDouble account = new();
    private readonly CosmosClient client;

    public DoubleTests() => client = account.Client();

    public void Dispose()
    {
        client.Dispose();
        account.Dispose();
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("")]
    public async Task An_id_with_a_character_that_is_not_allowed(string id) => await Refuses(HttpStatusCode.BadRequest, Json(id));

    [Fact]
    public async Task An_id_of_more_than_1023_bytes() => await Refuses(HttpStatusCode.BadRequest, Json(new string('单', 342)));

    [Fact]
    public async Task A_document_of_another_partition() => await Refuses(HttpStatusCode.BadRequest, Json("a", "other"));

    [Fact]
    public async Task A_batch_of_more_than_100_operations() => await Refuses(HttpStatusCode.BadRequest, [.. Enumerable.Range(0, 101).Select(i => Json($"d{i}"))]);

    [Fact]
    public async Task A_batch_of_more_than_2_MB() => await Refuses(HttpStatusCode.RequestEntityTooLarge, Json("a", text: new string('x', RecordContainer.MostBytes)));

    [Fact]
    public async Task A_batch_whose_last_operation_fails_leaves_nothing_of_the_others()
    {
        await Refuses(HttpStatusCode.Conflict, Json("a"), Json("b"), Json("a"));
        using var response = await Container.ReadItemStreamAsync("a", new PartitionKey("p"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_replacement_on_an_etag_that_is_no_longer()
    {
        using (var created = await Batch(Json("a")).ExecuteAsync())
        {
            Assert.True(created.IsSuccessStatusCode);
        }

        var batch = Container.CreateTransactionalBatch(new PartitionKey("p")).ReplaceItemStream("a", Content(Json("a")), new() { IfMatchEtag = "\"another\"" });
        using var response = await batch.ExecuteAsync();
        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
    }

    private Container Container => client.GetContainer(CosmosDouble.Database, RecordContainer.Name);

    private async Task Refuses(HttpStatusCode status, params string[] documents)
    {
        using var response = await Batch(documents).ExecuteAsync();
        Assert.Equal(status, response.StatusCode);
        Assert.Empty(account.Container.All);
    }

    private TransactionalBatch Batch(params string[] documents) =>
        documents.Aggregate(Container.CreateTransactionalBatch(new PartitionKey("p")), (batch, json) => batch.CreateItemStream(Content(json)));

    private static MemoryStream Content(string json) => new(Encoding.UTF8.GetBytes(json));

    private static string Json(string id, string partition = "p", string text = "") => System.Text.Json.JsonSerializer.Serialize(new { id, p = partition, text });
}
