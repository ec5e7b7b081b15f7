using SQLitePCL;
using static SQLitePCL.raw;

namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>A prepared statement, bound in the order of its parameters and used again and again.</summary>
internal sealed class Statement : IDisposable
{
    private readonly Database database;
    private readonly sqlite3_stmt handle;
    private int bound;

    public Statement(Database database, sqlite3_stmt handle)
    {
        this.database = database;
        this.handle = handle;
    }

    public Statement Bind(string text) => Bound(sqlite3_bind_text(handle, ++bound, text));

    public Statement Bind(long number) => Bound(sqlite3_bind_int64(handle, ++bound, number));

    /// <summary>Binds bytes as a BLOB; an empty one stays a BLOB and does not become NULL.</summary>
    public Statement Bind(ReadOnlyMemory<byte> blob) => Bound(blob.IsEmpty
        ? sqlite3_bind_zeroblob(handle, ++bound, 0)
        : sqlite3_bind_blob(handle, ++bound, blob.Span));

    /// <summary>Binds bytes as a text: also a bound of a range, which need not be valid UTF-8.</summary>
    public Statement BindUtf8(ReadOnlySpan<byte> text) => Bound(sqlite3_bind_text(handle, ++bound, text));

    /// <summary>Executes a statement that yields no rows; answers how many it changed.</summary>
    public int Run()
    {
        using var row = Query();
        row.Next();
        return database.Changes();
    }

    /// <summary>Executes; disposing the rows lets go of what was read and makes the statement ready again.</summary>
    public Rows Query() => new(this);

    public void Dispose() => handle.Dispose();

    private Statement Bound(int code)
    {
        if (code != SQLITE_OK)
        {
            bound = 0;
            database.Check(code);
        }

        return this;
    }

    private void Reset()
    {
        bound = 0;
        _ = sqlite3_reset(handle); // it repeats the error of the last step, which has been thrown already
    }

    /// <summary>The rows of one execution, one at a time.</summary>
    internal readonly ref struct Rows(Statement statement)
    {
        public bool Next()
        {
            var code = sqlite3_step(statement.handle);
            statement.database.Check(code);
            return code == SQLITE_ROW;
        }

        public long Number(int column) => sqlite3_column_int64(statement.handle, column);

        public string Text(int column) => sqlite3_column_text(statement.handle, column).utf8_to_string();

        public byte[] Blob(int column) => sqlite3_column_blob(statement.handle, column).ToArray();

        public void Dispose() => statement.Reset();
    }
}
