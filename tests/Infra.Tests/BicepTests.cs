using System.Diagnostics;
using System.Reflection;

namespace PerfServerless.Infra.Tests;

/// <summary>Every template compiles, without a word of complaint.</summary>
public class BicepTests
{
    /// <summary>The whole, and the parameters of each kind of county; the whole compiles every module.</summary>
    public static TheoryData<string> Templates => new(["infra/main.bicep", .. Sources.Files("infra", "*.bicepparam").Select(file => Path.GetRelativePath(Sources.Root, file)).Order()]);

    [Fact]
    public void No_module_lies_about_unused() =>
        Assert.All(Sources.Files("infra/modules", "*.bicep"), file => Assert.Matches($"(module \\w+|from|import .*) '(modules/)?{Path.GetFileName(file)}'", Sources.Bicep));

    [BicepTheory]
    [MemberData(nameof(Templates))]
    public async Task A_template_compiles_without_warnings(string template)
    {
        var command = template.EndsWith(".bicepparam", StringComparison.Ordinal) ? "build-params" : "build";
        using var bicep = Process.Start(new ProcessStartInfo(BicepTheoryAttribute.Compiler!, [command, Path.Combine(Sources.Root, template), "--stdout"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = bicep.StandardOutput.ReadToEndAsync();
        var complaints = await bicep.StandardError.ReadToEndAsync();
        await bicep.WaitForExitAsync();
        Assert.True(bicep.ExitCode == 0 && !complaints.Contains("Warning", StringComparison.Ordinal), complaints);
        Assert.Contains("deploymentTemplate.json", await output, StringComparison.Ordinal);
    }
}

/// <summary>A theory that needs the Bicep compiler; skipped by name where the package source has none.</summary>
internal sealed class BicepTheoryAttribute : TheoryAttribute
{
    public BicepTheoryAttribute()
    {
        if (Compiler is null)
            Skip = "The package source has no Bicep compiler for this system.";
        else if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Compiler, File.GetUnixFileMode(Compiler) | UnixFileMode.UserExecute); // a package keeps no modes
    }

    public static string? Compiler { get; } = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(each => each.Key == "Bicep")?.Value is { } path && File.Exists(path) ? path : null;
}
