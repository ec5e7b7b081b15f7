namespace PerfServerless.Web.Tests.Harness;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "PerfServerless.sln")))
                return folder;
        throw new InvalidOperationException("The tests run outside the repository: no PerfServerless.sln above them.");
    }
}
