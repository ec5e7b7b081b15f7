using PerfServerless.Service.Import;

namespace PerfServerless.Import.Tests;

/// <summary>
/// Each file of Cases/Files against the county of <see cref="Home.WithDepartment"/>: its errors are those of Cases/errors.csv,
/// no more and no fewer, and a file with one writes nothing.
/// </summary>
public class CaseTests
{
    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static ILookup<string, string> Expected { get; } = File.ReadLines(Path.Combine(Folder, "errors.csv")).Skip(1)
        .ToLookup(line => line[..line.IndexOf(',')], line => line[(line.IndexOf(',') + 1)..]);

    private static IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(Path.Combine(Folder, "Files")).Select(path => Path.GetFileNameWithoutExtension(path)!).Order()];

    public static TheoryData<string> Names => [.. Files];

    [Fact]
    public void Every_case_has_a_file() => Assert.Equal(Expected.Select(each => each.Key).Order(), Files);

    [Theory, MemberData(nameof(Names))]
    public async Task A_file_has_the_errors_of_the_table(string name)
    {
        await using var home = await Home.WithDepartment();
        var before = await home.Record();
        var file = await File.ReadAllBytesAsync(Path.Combine(Folder, "Files", $"{name}.csv"));

        var tried = await home.Run(file, dryRun: true);
        Assert.Equal(Expected[name].Where(line => line != ",,").Order(), tried.Errors.Select(each => $"{each.Row},{each.Column},{each.Code}").Order());
        Assert.All(tried.Errors, each => Assert.False(string.IsNullOrWhiteSpace(each.Sentence.Zh) || string.IsNullOrWhiteSpace(each.Sentence.En)));
        Assert.Equal(before, await home.Record());

        var done = await home.Run(file);
        Assert.Equal(tried.Errors.Count == 0 ? ImportOutcome.Completed : ImportOutcome.Refused, done.Outcome);
        Assert.Equal(tried.Changes.Select(each => (each.Kind, each.Id)), done.Changes.Select(each => (each.Kind, each.Id)));
        Assert.Equal(done.Outcome == ImportOutcome.Refused || done.Changes.Count == 0, before.SequenceEqual(await home.Record()));
    }
}
