namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>Brings a file to the schema this release speaks, and refuses one that it cannot speak.</summary>
internal static class Schema
{
    /// <summary>Rises with every change of <c>schema.sql</c>; a step from each earlier one belongs in <see cref="Prepare"/>.</summary>
    public const int Version = 1;

    /// <summary>Marks the file as ours in SQLite's header: "Perf" in ASCII.</summary>
    private const int ApplicationId = 0x50657266;

    /// <summary>Makes an empty file the record; leaves a record as it is.</summary>
    public static void Prepare(Database database)
    {
        if (database.Number("SELECT count(*) FROM sqlite_schema") > 0)
        {
            Check(database);
            return;
        }

        // A crash half-way leaves an empty file, which the next start prepares again.
        database.Execute($"BEGIN IMMEDIATE; {Text()} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}; COMMIT");
    }

    /// <summary>Refuses what is not a record, and a record of a newer release.</summary>
    public static void Check(Database database)
    {
        if (database.Number("PRAGMA application_id") != ApplicationId)
        {
            throw new RecordUnreadableException($"'{database.Path}' is a database, but not a record of this product.");
        }

        var found = database.Number("PRAGMA user_version");
        if (found != Version)
        {
            throw new RecordUnreadableException(
                $"The record '{database.Path}' has schema {found}, and this release knows schema {Version}: use the release that wrote it, or a later one.");
        }
    }

    private static string Text()
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream("schema.sql")!);
        return reader.ReadToEnd();
    }
}
