using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Tests.Law;

public class CitedInSourcesTests
{
    private static readonly string Rules = Path.Combine(Repository.Root, "functions", "Rules");

    public static TheoryData<string> RuleSources() => [.. Written()];

    [Theory]
    [MemberData(nameof(RuleSources))]
    public void Every_citation_in_the_rules_resolves(string file)
    {
        var source = File.ReadAllText(Path.Combine(Rules, file));
        Assert.All(CitedInSources.In(source), citation => CitationText.For(citation));
    }

    [Fact]
    public void The_rules_are_found() => Assert.Contains("Law/LawBook.cs", Written());

    [Fact]
    public void Literal_citations_are_read_from_a_source() =>
        Assert.Equal(
            [Cite.Setting("week.grace"), Cite.Setting("no.such"), Cite.Setting("week.no-such"), Cite.CivilServantLaw(95), Cite.Pilot(4)],
            CitedInSources.In("""
                Cite.Setting("week.grace"); Cite.Setting( "no.such" ); x = Cite.CivilServantLaw(95), Cite.Pilot( 4 ),
                Fault("week-code", "week.no-such", "file.txt"), Cite.Setting(key), Cite.InstitutionRules(article), Excite.Pilot(5)
                """));

    private static IEnumerable<string> Written() => Directory
        .EnumerateFiles(Rules, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Rules, file).Replace('\\', '/'))
        .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
