using SQLitePCL;
using static SQLitePCL.raw;

namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>
/// One connection, used by one thread at a time. It speaks SQLite's own interface rather than ADO.NET's, because that binds
/// and reads bytes without boxing or copying and never sleeps between hidden retries.
/// </summary>
internal sealed class Database : IDisposable
{
    private const int BusyMilliseconds = 5000;
    private readonly sqlite3 handle;

    static Database() => Batteries_V2.Init();

    private Database(string path, sqlite3 handle)
    {
        Path = path;
        this.handle = handle;
    }

    public string Path { get; }

    /// <summary>Whether no transaction is open.</summary>
    public bool IsIdle => sqlite3_get_autocommit(handle) != 0;

    public static Database OpenForWriting(string path) => Open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);

    public static Database OpenForReading(string path) =>
        File.Exists(path) ? Open(path, SQLITE_OPEN_READONLY) : throw new RecordUnreadableException($"There is no record at '{path}'.");

    public Statement Prepare(string sql)
    {
        Check(sqlite3_prepare_v3(handle, sql, SQLITE_PREPARE_PERSISTENT, out var statement));
        return new Statement(this, statement);
    }

    /// <summary>Runs one or more statements without parameters.</summary>
    public void Execute(string sql) => Check(sqlite3_exec(handle, sql));

    /// <summary>The first column of the first row.</summary>
    public long Number(string sql)
    {
        using var statement = Prepare(sql);
        using var row = statement.Query();
        return row.Next() ? row.Number(0) : 0;
    }

    /// <summary>The first column of the first row, as a text.</summary>
    public string Text(string sql)
    {
        using var statement = Prepare(sql);
        using var row = statement.Query();
        return row.Next() ? row.Text(0) : "";
    }

    /// <summary>How many pages this connection has written since it was last asked.</summary>
    public int TakePagesWritten()
    {
        Check(sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 1));
        return pages;
    }

    /// <summary>
    /// Moves what it can from the write-ahead log into the file, without waiting for anybody. A failure is no loss, for the
    /// log holds everything until it succeeds; a disk that is broken will be heard of at the next commit.
    /// </summary>
    public void FoldLog() => _ = sqlite3_wal_checkpoint_v2(handle, null, SQLITE_CHECKPOINT_PASSIVE, out _, out _);

    /// <summary>Moves everything from the log into the file and empties the log; left to a later time while a reader stands in the way.</summary>
    public void EmptyLog() => _ = sqlite3_wal_checkpoint_v2(handle, null, SQLITE_CHECKPOINT_TRUNCATE, out _, out _);

    public int Changes() => sqlite3_changes(handle);

    public void Dispose() => handle.Dispose();

    public void Check(int code)
    {
        if (code is not (SQLITE_OK or SQLITE_ROW or SQLITE_DONE))
        {
            throw Fault(Path, sqlite3_extended_errcode(handle), sqlite3_errmsg(handle).utf8_to_string());
        }
    }

    private static Database Open(string path, int flags)
    {
        var code = sqlite3_open_v2(path, out var handle, flags | SQLITE_OPEN_NOMUTEX, null);
        if (code != SQLITE_OK)
        {
            handle?.Dispose();
            throw Fault(path, code, sqlite3_errstr(code).utf8_to_string());
        }

        sqlite3_busy_timeout(handle, BusyMilliseconds);
        return new Database(path, handle);
    }

    private static IOException Fault(string path, int code, string message) => (code & 0xFF) switch
    {
        SQLITE_NOTADB => new RecordUnreadableException($"'{path}' is not a record: the file is damaged or is something else (SQLite: {message})."),
        SQLITE_CORRUPT => new RecordUnreadableException($"The record '{path}' is damaged; restore a backup (SQLite: {message})."),
        _ => new IOException($"The record '{path}' failed: {message} (SQLite {code})."),
    };
}
