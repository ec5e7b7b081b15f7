using System.Text.RegularExpressions;

namespace PerfServerless.Infra.Tests;

/// <summary>There is nothing to steal: no key is written down, and none is accepted.</summary>
public partial class SecretTests
{
    [Fact]
    public void No_source_holds_a_key_or_a_secret()
    {
        var files = Sources.Files("infra", "*").Concat(Sources.Files("functions/Cloud", "*")).Concat(Sources.Files(".github", "*"));
        Assert.Empty(files.SelectMany(file => Secret().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetRelativePath(Sources.Root, file)}: {match.Value}")));
    }

    [Fact]
    public void Every_service_refuses_keys()
    {
        Assert.Contains("allowSharedKeyAccess: false", Sources.Read("infra/modules/storage.bicep"), StringComparison.Ordinal);
        Assert.Contains("allowBlobPublicAccess: false", Sources.Read("infra/modules/storage.bicep"), StringComparison.Ordinal);
        foreach (var module in new[] { "cosmos", "servicebus" })
            Assert.Contains("disableLocalAuth: true", Sources.Read($"infra/modules/{module}.bicep"), StringComparison.Ordinal);
        Assert.Contains("DisableLocalAuth: true", Sources.Read("infra/modules/monitoring.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_template_asks_a_service_for_its_keys() => Assert.DoesNotMatch(@"listKeys|listConnectionStrings|connectionStrings", Sources.Bicep);

    [GeneratedRegex(@"AccountKey=|SharedAccessKey=|SharedAccessKeyName=|[?&]sig=|-----BEGIN|(?i:password|secret|pwd)\s*[:=]\s*['""][^'""$]{6,}|\b[A-Za-z0-9+/]{86}==")]
    private static partial Regex Secret();
}
