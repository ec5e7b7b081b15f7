namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>Opens the record's file with the settings its promises rest on.</summary>
internal static class RecordFile
{
    /// <summary>
    /// WAL lets readers read while one writes. FULL flushes the log before a commit returns: the promise to survive the death
    /// of process and machine. Secure delete wipes what is deleted, so that a page does not remember how it was filled.
    /// When the log is folded back is <see cref="Writer"/>'s business.
    /// </summary>
    private const string Settings =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA wal_autocheckpoint = 0;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA cache_size = -65536;
        PRAGMA temp_store = MEMORY;
        """;

    public static Recorder OpenForWriting(string path)
    {
        var database = Database.OpenForWriting(path);
        try
        {
            database.Execute(Settings);
            Schema.Prepare(database);
            return new Recorder(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
