using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Local.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly Home home = new();
    private readonly Home elsewhere = new();

    public void Dispose()
    {
        home.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public async Task A_backup_taken_while_the_host_writes_is_one_instant_and_comes_back_whole()
    {
        var store = await home.Open();
        using var stop = new CancellationTokenSource();
        var before = new TaskCompletionSource();
        var writing = Task.Run(() => WritePairs(store, before, stop.Token));
        await before.Task;
        await LocalBackup.Backup(home.Directory, elsewhere["backup"]);
        await stop.CancelAsync();
        var written = await writing;
        await LocalBackup.Restore(elsewhere["backup"], elsewhere["restored"]);

        await using var restored = await SqliteEventStore.Open(elsewhere["restored"]);
        var left = await restored.Load(Samples.Id("left"));
        Assert.InRange(left!.Version, 100, written);
        Assert.Equal(left.Version, (await restored.Load(Samples.Id("right")))!.Version);
        Assert.Equal(left.Version, (await Samples.All(restored.History(Samples.Id("left")))).Count);
        Assert.Equal(CommitResult.Written, await restored.Commit(Samples.Pair("left", "right", left.Version)));
    }

    [Fact]
    public async Task Everything_comes_back_equal()
    {
        var store = await home.Open();
        await store.Commit(Samples.Commit("a", 0));
        await store.Commit(new([Samples.Write("b", 0)], [new Slip(Samples.Id("b"), "s1", "{}"u8.ToArray())], []));
        using var files = new FolderFileStore(home.Directory);
        await files.Save("evidence/2026/a.pdf", new MemoryStream([1, 2, 3]), "application/pdf");
        await LocalBackup.Backup(home.Directory, elsewhere["it's a backup"]);
        await LocalBackup.Restore(elsewhere["it's a backup"], elsewhere["restored"]);

        await using var restored = await SqliteEventStore.Open(elsewhere["restored"]);
        Assert.Equal(await Samples.All(store.AllStreams()), await Samples.All(restored.AllStreams()));
        Assert.Equal((await store.Load(Samples.Id("a")))!.Hash, (await restored.Load(Samples.Id("a")))!.Hash);
        Assert.Equal(["a-1"], (await restored.Outbox(10)).Select(m => m.Id));
        Assert.Single(await restored.Slips(Samples.Id("b")));
        var file = await new FolderFileStore(elsewhere["restored"]).Open("evidence/2026/a.pdf");
        await using var content = file!.Content;
        Assert.Equal(("application/pdf", 3), (file.ContentType, file.Length));
        Assert.Equal([1, 2, 3], await Bytes(content));
    }

    [Fact]
    public async Task A_write_of_a_file_that_has_not_ended_is_not_copied()
    {
        await home.Open();
        Directory.CreateDirectory(home["files/a"]);
        await File.WriteAllTextAsync(home["files/a/b~0123"], "half");
        await LocalBackup.Backup(home.Directory, elsewhere["backup"]);
        Assert.Empty(Directory.EnumerateFiles(elsewhere["backup/files"], "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Nothing_is_written_over_what_is_there()
    {
        await home.Open();
        await LocalBackup.Backup(home.Directory, elsewhere["backup"]);
        await Fails<IOException>("is not empty", () => LocalBackup.Backup(home.Directory, elsewhere["backup"]));
        await Fails<IOException>("is not empty", () => LocalBackup.Restore(elsewhere["backup"], home.Directory));
    }

    [Fact]
    public async Task A_damaged_backup_is_found_before_anything_is_written()
    {
        var store = await home.Open();
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => store.Commit(Samples.Commit($"s{i}", 0)).AsTask()));
        await LocalBackup.Backup(home.Directory, elsewhere["backup"]);
        var record = elsewhere["backup/record.db"];
        var bytes = await File.ReadAllBytesAsync(record);
        Array.Fill(bytes, (byte)0, bytes.Length / 2, 4096);
        await File.WriteAllBytesAsync(record, bytes);
        await Fails<RecordUnreadableException>("is damaged", () => LocalBackup.Restore(elsewhere["backup"], elsewhere["restored"]));
        Assert.False(Directory.Exists(elsewhere["restored"]));
    }

    [Fact]
    public async Task A_backup_that_did_not_end_is_no_backup()
    {
        await home.Open();
        await LocalBackup.Backup(home.Directory, elsewhere["backup"]);
        File.Move(elsewhere["backup/record.db"], elsewhere["backup/record.db.partial"]);
        await Fails<RecordUnreadableException>("no record", () => LocalBackup.Restore(elsewhere["backup"], elsewhere["restored"]));
    }

    private static async Task<long> WritePairs(SqliteEventStore store, TaskCompletionSource before, CancellationToken stop)
    {
        var version = 0L;
        for (; !stop.IsCancellationRequested; version++)
        {
            Assert.Equal(CommitResult.Written, await store.Commit(Samples.Pair("left", "right", version), CancellationToken.None));
            if (version == 100)
            {
                before.SetResult();
            }
        }

        return version;
    }

    private static async Task Fails<T>(string saying, Func<Task> act) where T : Exception =>
        Assert.Contains(saying, (await Assert.ThrowsAnyAsync<T>(act)).Message, StringComparison.Ordinal);

    private static async Task<byte[]> Bytes(Stream content)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
