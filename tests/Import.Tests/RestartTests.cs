using PerfServerless.Service.Import;

namespace PerfServerless.Import.Tests;

/// <summary>Nothing is half imported for a fault of the file; and what a fault of the machine left half done, the same file completes.</summary>
public class RestartTests
{
    private const string Units = "单位编号,单位名称,类别,上级单位\nI1,农技站,事业单位,T1\nT1,城关镇,镇,\n";

    private static IEnumerable<string> Forty =>
        Enumerable.Range(1, 40).Select(i => $"P{i},人{i},公务员,2020-01-01,D1,{(i > 10 ? $"P{i - 10}" : "BOSS")},科员,否,{(i % 7 == 0 ? "管理员" : "")},");

    [Fact]
    public async Task An_error_in_the_last_row_writes_nothing()
    {
        await using var home = await Home.WithDepartment();
        var before = await home.Record();
        var report = await home.Run(PeopleFile.Of(Forty.Append("P99,坏行,公务员,2020-13-01,D1,BOSS,科员,否,,")));
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Equal((42, "date"), (Assert.Single(report.Errors).Row, report.Errors[0].Code));
        Assert.Equal(before, await home.Record());
        Assert.Null(await home.People.Find(new("P1"), default));
    }

    [Fact]
    public async Task An_error_only_the_county_knows_of_in_the_last_row_writes_nothing()
    {
        await using var home = await Home.WithDepartment();
        var before = await home.Record();
        var report = await home.Run(PeopleFile.Of(Forty.Append("P99,坏行,公务员,2020-01-01,D9,BOSS,科员,否,,")));
        Assert.Equal("unit-unknown", Assert.Single(report.Errors).Code);
        Assert.Equal(before, await home.Record());
    }

    [Theory, InlineData(0), InlineData(1), InlineData(7), InlineData(39)]
    public async Task After_a_failure_midway_the_same_file_completes_it(int commits)
    {
        await using var whole = await Home.WithDepartment();
        var file = PeopleFile.Of(Forty.Append("STAFF,李四,公务员,2015-07-01,D2,BOSS,副主任,是,管理员,2026-04-01"));
        await whole.MustImport(file);

        await using var home = await Home.WithDepartment();
        home.Store.BreakAfter(commits);
        await Assert.ThrowsAsync<IOException>(() => home.Run(file));
        Assert.NotEqual(await whole.Record(), await home.Record());
        home.Store.Mend();
        var report = await home.MustImport(file);
        Assert.InRange(report.Counts.PeopleAdded, 40 - commits, 40);
        Assert.Equal(await whole.Record(), await home.Record());
    }

    [Fact]
    public async Task The_same_file_again_writes_nothing_not_even_on_another_day()
    {
        await using var home = await Home.WithDepartment();
        var file = PeopleFile.Of(Forty.Append("STAFF,李四,公务员,2015-07-01,D2,BOSS,副主任,是,管理员,"));
        await home.MustImport(file);
        var (record, commits) = (await home.Record(), home.Store.Commits);
        home.Clock.Now = home.Clock.Now.AddDays(30);
        var report = await home.MustImport(file);
        Assert.Equal((0, 41), (report.Changes.Count, report.Counts.Unchanged));
        Assert.Equal(commits, home.Store.Commits);
        Assert.Equal(record, await home.Record());
    }

    [Fact]
    public async Task What_others_refer_to_is_written_first()
    {
        for (var commits = 0; commits < 4; commits++)
        {
            await using var home = await Home.WithDepartment();
            home.Store.BreakAfter(commits);
            await Record.ExceptionAsync(() => home.Run(Units));
            await Record.ExceptionAsync(() => home.Run(PeopleFile.Of(Enumerable.Range(1, 4).Select(i => $"P{5 - i},人,公务员,2020-01-01,D1,{(i < 4 ? $"P{4 - i}" : "BOSS")},科员,否,,"))));
            await foreach (var person in home.People.All(default))
                Assert.True(person.Assignments[0].Supervisor is not { } above || await home.People.Find(above, default) is not null);
            if (await home.Units.Find(new("I1"), default) is not null)
                Assert.NotNull(await home.Units.Find(new("T1"), default));
        }
    }
}
