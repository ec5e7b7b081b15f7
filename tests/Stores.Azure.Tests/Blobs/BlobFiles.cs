using Azure.Storage.Blobs;
using PerfServerless.Service.Files;
using PerfServerless.Stores.Contracts;

namespace PerfServerless.Stores.Azure.Tests.Blobs;

[Collection(AzuriteTests.Name)]
public sealed class BlobFiles(Azurite azurite) : FileStoreContract, IAsyncLifetime
{
    private readonly string name = $"{Guid.NewGuid():N}";
    private bool created;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (created)
        {
            await Container("files").DeleteIfExistsAsync();
            await Container("bulletins").DeleteIfExistsAsync();
        }
    }

    protected override async Task<IFileStore> Fresh()
    {
        await Container("files").CreateAsync();
        await Container("bulletins").CreateAsync();
        created = true;
        return Store();
    }

    protected override Task<IFileStore> Reopen() => Task.FromResult<IFileStore>(Store());

    [Fact]
    public async Task A_large_file_is_read_from_the_middle()
    {
        var store = await Fresh();
        var bytes = Content(9_000_000, seed: 2);
        await store.Save("bulletins/2026-q1.docx", new MemoryStream(bytes), "application/octet-stream");
        await using var content = (await store.Open("bulletins/2026-q1.docx"))!.Content;
        content.Seek(-1000, SeekOrigin.End);
        var end = new byte[1000];
        await content.ReadExactlyAsync(end);
        Assert.Equal(bytes[^1000..], end);
    }

    [Fact]
    public async Task A_store_that_signs_links_says_where_a_browser_reads_a_file()
    {
        var store = await Fresh();
        await store.Save("evidence/a.pdf", new MemoryStream([1]), "application/pdf");
        Assert.Null((await store.Open("evidence/a.pdf"))!.Link);
        using var links = DownloadLinkTests.Links();
        var link = (await new BlobFileStore(Container("files"), Container("bulletins"), links).Open("evidence/a.pdf"))!.Link;
        Assert.Equal("https://county.blob.core.windows.net/files/evidence/a.pdf", link!.GetLeftPart(UriPartial.Path));
    }

    [Fact]
    public async Task A_large_file_again_is_harmless_and_another_of_its_length_is_refused()
    {
        var store = await Fresh();
        var bytes = Content(9_000_000, seed: 3);
        await store.Save("a", new MemoryStream(bytes), "text/plain");
        await store.Save("a", new MemoryStream(bytes), "text/plain");
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Save("a", new MemoryStream(Content(9_000_000, seed: 4)), "text/plain"));
        await AssertHolds(store, "a", bytes, "text/plain");
    }

    [Fact]
    public async Task A_container_that_is_missing_is_not_an_unknown_file()
    {
        var store = Store();
        await Assert.ThrowsAsync<global::Azure.RequestFailedException>(() => store.Open("a"));
    }

    /// <summary>Only what was published lies where the infrastructure lets nobody change or delete anything.</summary>
    [Fact]
    public async Task Bulletins_lie_apart_from_evidence()
    {
        var store = await Fresh();
        await store.Save("bulletins/2026/2026-03-monthly-3.docx", new MemoryStream([1]), "text/plain");
        await store.Save("evidence/p1/a.pdf", new MemoryStream([2]), "text/plain");
        Assert.Equal("bulletins/2026/2026-03-monthly-3.docx", Assert.Single(Container("bulletins").GetBlobs()).Name);
        Assert.Equal("evidence/p1/a.pdf", Assert.Single(Container("files").GetBlobs()).Name);
    }

    private BlobFileStore Store() => new(Container("files"), Container("bulletins"));

    private BlobContainerClient Container(string kind) => azurite.Service.GetBlobContainerClient($"{kind}-{name}");
}
