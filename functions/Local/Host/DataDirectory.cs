namespace PerfServerless.Local.Host;

/// <summary>The folder that holds all of a county besides its record and its files: the keys its cookies and secrets are protected with.</summary>
internal static class DataDirectory
{
    private const string Keys = "keys";

    /// <summary>The keys' folder, created so that only its owner can read it.</summary>
    public static DirectoryInfo KeysOf(string directory)
    {
        var keys = Path.Combine(directory, Keys);
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(keys)
            : Directory.CreateDirectory(keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Copies the keys: without them no second factor of a restored record could be checked.</summary>
    public static void CopyKeys(string from, string to)
    {
        var source = Path.Combine(from, Keys);
        if (!Directory.Exists(source))
            return;
        var target = KeysOf(to);
        foreach (var key in Directory.EnumerateFiles(source))
            File.Copy(key, Path.Combine(target.FullName, Path.GetFileName(key)));
    }
}
