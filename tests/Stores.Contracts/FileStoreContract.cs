using PerfServerless.Service.Files;

namespace PerfServerless.Stores.Contracts;

/// <summary>What <see cref="IFileStore"/> promises, asked of every implementation.</summary>
public abstract class FileStoreContract
{
    /// <summary>A store with nothing in it. A test asks once.</summary>
    protected abstract Task<IFileStore> Fresh();

    /// <summary>Opens what <see cref="Fresh"/> gave once more.</summary>
    protected abstract Task<IFileStore> Reopen();

    [Fact]
    public async Task An_unknown_file_is_null()
    {
        var store = await Fresh();
        Assert.Null(await store.Open("evidence/2026/none.pdf"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    public async Task A_file_comes_back_to_the_byte_with_its_type(int length)
    {
        var store = await Fresh();
        var bytes = Content(length, seed: 1);
        await store.Save("evidence/2026-w14/0a-1.pdf", new MemoryStream(bytes), "application/pdf");
        await AssertHolds(store, "evidence/2026-w14/0a-1.pdf", bytes, "application/pdf");
        await AssertHolds(await Reopen(), "evidence/2026-w14/0a-1.pdf", bytes, "application/pdf");
    }

    [Fact]
    public async Task A_file_is_opened_seekable()
    {
        var store = await Fresh();
        await store.Save("a", new MemoryStream([1, 2, 3]), "text/plain; charset=utf-8");
        await using var content = (await store.Open("a"))!.Content;
        Assert.True(content.CanSeek);
        content.Seek(2, SeekOrigin.Begin);
        Assert.Equal(3, content.ReadByte());
    }

    [Fact]
    public async Task The_same_bytes_again_are_harmless_and_others_are_refused()
    {
        var store = await Fresh();
        await store.Save("a/b.txt", new MemoryStream([1, 2, 3]), "text/plain");
        await store.Save("a/b.txt", new MemoryStream([1, 2, 3]), "text/plain");
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Save("a/b.txt", new MemoryStream([1, 2, 4]), "text/plain"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Save("a/b.txt", new MemoryStream([1, 2, 3, 4]), "text/plain"));
        await AssertHolds(store, "a/b.txt", [1, 2, 3], "text/plain");
    }

    [Fact]
    public async Task Of_many_contents_under_one_name_one_stays_and_the_others_hear_of_it()
    {
        var store = await Fresh();
        var saves = Enumerable.Range(0, 16).Select(i => Task.Run(() => store.Save("a", new MemoryStream([(byte)i]), $"text/x-{i}"))).ToList();
        await Task.WhenAll(saves).ContinueWith(_ => { }, TaskScheduler.Default);
        var winner = Assert.Single(Enumerable.Range(0, 16), i => saves[i].IsCompletedSuccessfully);
        Assert.All(saves.Where(s => s.IsFaulted), s => Assert.IsType<InvalidOperationException>(s.Exception!.InnerException));
        await AssertHolds(store, "a", [(byte)winner], $"text/x-{winner}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("..")]
    [InlineData("../a")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a/..")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a\\b")]
    [InlineData("a~type")]
    [InlineData("a\0")]
    [InlineData("a\n")]
    [InlineData("证据")]
    [InlineData("c:a")]
    public async Task A_name_that_is_none_is_refused(string name)
    {
        var store = await Fresh();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => store.Save(name, new MemoryStream([1]), "text/plain"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => store.Open(name));
    }

    [Fact]
    public async Task A_name_has_at_most_200_characters()
    {
        var store = await Fresh();
        await store.Save(new string('a', 100) + "/" + new string('b', 99), new MemoryStream([1]), "text/plain");
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => store.Save(new string('a', 101) + "/" + new string('b', 99), new MemoryStream([1]), "text/plain"));
    }

    [Fact]
    public async Task A_save_that_is_cancelled_or_breaks_leaves_nothing()
    {
        var store = await Fresh();
        using var cancelled = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.Save("a", new BrokenStream(() => cancelled.Cancel()), "text/plain", cancelled.Token));
        await Assert.ThrowsAnyAsync<IOException>(
            () => store.Save("a", new BrokenStream(() => throw new IOException("The sender went away.")), "text/plain"));
        Assert.Null(await store.Open("a"));
        await store.Save("a", new MemoryStream([9]), "text/plain");
        await AssertHolds(store, "a", [9], "text/plain");
    }

    [Fact]
    public async Task Nothing_is_visible_before_the_last_byte()
    {
        var store = await Fresh();
        var seen = new List<bool>();
        await store.Save("a", new BrokenStream(() => seen.Add(store.Open("a").GetAwaiter().GetResult() is null)), "text/plain");
        Assert.Equal([true], seen);
        Assert.NotNull(await store.Open("a"));
    }

    protected static byte[] Content(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    protected static async Task AssertHolds(IFileStore store, string name, byte[] bytes, string contentType)
    {
        var file = await store.Open(name);
        Assert.NotNull(file);
        await using var content = file.Content;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        Assert.Equal((contentType, (long)bytes.Length), (file.ContentType, file.Length));
        Assert.Equal(bytes, copy.ToArray());
    }
}
