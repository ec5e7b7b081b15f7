using PerfServerless.Stores.Local.Sqlite;

namespace PerfServerless.Stores.Local.Tests;

public sealed class OpeningTests : IDisposable
{
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        await File.WriteAllBytesAsync(home.Record, [.. Enumerable.Range(0, 8192).Select(i => (byte)i)]);
        await Unreadable("is not a record", home.Open);
        await Unreadable("is not a record", () => SqliteEventStore.OpenReadOnly(home.Directory));
    }

    [Fact]
    public async Task A_database_of_another_product_is_left_alone()
    {
        using (var other = Database.OpenForWriting(home.Record))
        {
            other.Execute("CREATE TABLE photographs (id INTEGER)");
        }

        await Unreadable("not a record of this product", home.Open);
    }

    [Fact]
    public async Task A_record_of_a_newer_release_is_refused()
    {
        await home.Open();
        await home.Close();
        using (var record = Database.OpenForWriting(home.Record))
        {
            record.Execute("PRAGMA user_version = 99");
        }

        await Unreadable("schema 99", home.Open);
        await Unreadable("schema 99", () => SqliteEventStore.OpenReadOnly(home.Directory));
    }

    [Fact]
    public async Task Damage_within_the_file_is_said_when_it_is_met()
    {
        var store = await home.Open();
        await store.Commit(Samples.Commit("a", 0));
        await home.Close();
        var bytes = await File.ReadAllBytesAsync(home.Record);
        Array.Fill(bytes, (byte)0xAA, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(home.Record, bytes);
        var damaged = await home.Open();
        var e = await Assert.ThrowsAsync<RecordUnreadableException>(async () => await damaged.Load(Samples.Id("a")));
        Assert.Contains("is damaged", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_that_failed_lets_go_of_the_directory()
    {
        await File.WriteAllTextAsync(home.Record, new string('x', 8192));
        await Unreadable("is not a record", home.Open);
        File.Delete(home.Record);
        await home.Open();
    }

    [Fact]
    public async Task A_second_store_in_this_process_hears_that_the_directory_is_in_use()
    {
        await home.Open();
        var e = await Assert.ThrowsAsync<DataDirectoryInUseException>(() => SqliteEventStore.Open(home.Directory));
        Assert.Contains(home.Directory, e.Message, StringComparison.Ordinal);
        await home.Open();
    }

    [Fact]
    public async Task A_second_process_hears_that_the_directory_is_in_use()
    {
        await home.Open();
        using var second = Child.Start(home.Directory);
        var said = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        Assert.Contains($"'{home.Directory}' is in use by another process", said, StringComparison.Ordinal);
        Assert.NotEqual(0, second.ExitCode);
    }

    [Fact]
    public async Task A_reader_beside_the_host_sees_what_is_written_and_writes_nothing()
    {
        var store = await home.Open();
        await using var reader = await SqliteEventStore.OpenReadOnly(home.Directory);
        await store.Commit(Samples.Commit("a", 0));
        Assert.Equal(1, (await reader.Load(Samples.Id("a")))!.Version);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await reader.Commit(Samples.Commit("a", 1)));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await reader.Delivered(await reader.Outbox(1)));
    }

    [Fact]
    public async Task A_reader_needs_no_host_but_a_record()
    {
        await Unreadable("no record", () => SqliteEventStore.OpenReadOnly(home.Directory));
        await (await home.Open()).Commit(Samples.Commit("a", 0));
        await home.Close();
        await using var reader = await SqliteEventStore.OpenReadOnly(home.Directory);
        Assert.Equal(1, (await reader.Load(Samples.Id("a")))!.Version);
    }

    [Fact]
    public async Task Every_stream_is_found_in_order()
    {
        var store = await home.Open();
        var names = Enumerable.Range(0, 600).Select(i => $"s{i}").ToList();
        await Task.WhenAll(names.Select(n => store.Commit(Samples.Commit(n, 0)).AsTask()));
        Assert.Equal(names.Order(StringComparer.Ordinal), (await Samples.All(store.AllStreams())).Select(id => id.Name));
    }

    /// <summary>Killing a process cannot show what a power cut would; these settings are what the promise rests on.</summary>
    [Fact]
    public async Task A_commit_returns_only_after_the_log_was_flushed()
    {
        var store = await home.Open();
        var settings = await store.Writer.Write(new Job<string>(
            recorder => $"{recorder.Database.Text("PRAGMA journal_mode")} {recorder.Database.Number("PRAGMA synchronous")}", _ => false));
        Assert.Equal("wal 2", settings); // 2 is FULL
    }

    private async Task Unreadable(string saying, Func<Task<SqliteEventStore>> open)
    {
        var e = await Assert.ThrowsAsync<RecordUnreadableException>(open);
        Assert.Contains(saying, e.Message, StringComparison.Ordinal);
        Assert.Contains(home.Record, e.Message, StringComparison.Ordinal);
    }
}
