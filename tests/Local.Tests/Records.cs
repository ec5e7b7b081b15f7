using PerfServerless.Local.Commands;
using SQLitePCL;
using static SQLitePCL.raw;

namespace PerfServerless.Local.Tests;

/// <summary>A record on the disk: altered behind the product's back, and looked at through its command line.</summary>
internal static class Records
{
    /// <summary>Runs SQL on a record that nobody has open, and says how many rows it changed.</summary>
    public static int Alter(string directory, string sql)
    {
        Batteries_V2.Init();
        Check(sqlite3_open(Path.Combine(directory, "record.db"), out var db));
        using (db)
        {
            Check(sqlite3_exec(db, sql));
            return sqlite3_changes(db);
        }
    }

    /// <summary>Verifies as the command line does; answers the exit code and what was printed.</summary>
    public static async Task<(int Code, string Output)> Run(params string[] args)
    {
        await using var output = new StringWriter();
        var code = await CommandLine.Run(args, output, output);
        return (code, output.ToString());
    }

    private static void Check(int code) => Assert.True(code == SQLITE_OK, $"SQLite answered {code}.");
}
