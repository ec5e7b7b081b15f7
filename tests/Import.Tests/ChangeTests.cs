using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Import;
using PerfServerless.Service.Streams;

namespace PerfServerless.Import.Tests;

/// <summary>What a file changes about people and units that the county has already, and who may change it.</summary>
public class ChangeTests
{
    private const string Moved = "STAFF,李四,公务员,2015-07-01,D2,BOSS,主任,是,管理员,2026-04-01";

    [Fact]
    public async Task A_person_elsewhere_is_assigned_from_the_date_given()
    {
        await using var home = await Home.WithDepartment();
        var report = await home.MustImport(PeopleFile.Of(Moved));
        Assert.Equal([ImportChangeKind.PersonAssigned, ImportChangeKind.RolesChanged], report.Changes.Select(each => each.Kind));
        Assert.Equal(["单位编号:D1→D2", "职务:科员→主任", "是否领导职务:否→是"], report.Changes[0].Fields.Select(each => $"{each.Column}:{each.Before}→{each.After}"));
        var person = await home.Person("STAFF");
        Assert.Equal(new UnitId("D1"), person.AssignmentOn(new(2026, 3, 31)).Unit);
        Assert.Equal(new UnitId("D2"), person.AssignmentOn(new(2026, 4, 1)).Unit);
        Assert.Equal([Role.UnitAdministrator], person.Roles);
    }

    [Fact]
    public async Task Without_a_date_it_holds_from_today()
    {
        await using var home = await Home.WithDepartment();
        await home.MustImport(PeopleFile.Of(Moved.Replace("2026-04-01", "")));
        Assert.Equal(new DateOnly(2026, 3, 2), (await home.Person("STAFF")).Assignments[^1].From);
    }

    [Fact]
    public async Task Without_the_column_roles_stay_and_with_an_empty_cell_they_end()
    {
        await using var home = await Home.WithDepartment();
        var without = string.Join('\n', PeopleFile.Of(PeopleFile.Boss).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(',', line.Split(',')[..8])));
        Assert.Empty((await home.MustImport(without)).Changes);
        Assert.Equal([Role.UnitHead], (await home.Person("BOSS")).Roles);
        await home.MustImport(PeopleFile.Of(PeopleFile.Boss.Replace("主要负责人", "")));
        Assert.Empty((await home.Person("BOSS")).Roles);
    }

    [Fact]
    public async Task A_unit_s_new_name_is_shown_and_written()
    {
        await using var home = await Home.WithDepartment();
        var report = await home.MustImport("单位编号,单位名称,类别,上级单位\nD1,县财政局,部门,\nD2,国库中心,事业单位,D1\n");
        var change = Assert.Single(report.Changes);
        Assert.Equal((ImportChangeKind.UnitChanged, "D1", new FieldChange("单位名称", "财政局", "县财政局")), (change.Kind, change.Id, Assert.Single(change.Fields)));
        Assert.Equal("县财政局", (await home.Units.Find(new("D1"), default))!.Name);
        Assert.Equal(1, report.Counts.Unchanged);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        await using var home = await Home.WithDepartment();
        var before = await home.Record();
        var tried = await home.Run(PeopleFile.Of(Moved, "NEW,新人,公务员,2026-03-02,D1,BOSS,科员,否,,"), dryRun: true);
        Assert.Equal(ImportOutcome.Checked, tried.Outcome);
        Assert.Equal((1, 1, 1, 0), (tried.Counts.PeopleAdded, tried.Counts.PeopleAssigned, tried.Counts.RolesChanged, tried.Counts.Errors));
        Assert.Equal(before, await home.Record());
    }

    [Theory]
    [InlineData(Role.OrganisationOfficer, true), InlineData(Role.SystemAdministrator, true), InlineData(Role.SecurityAdministrator, false)]
    [InlineData(Role.UnitAdministrator, false), InlineData(Role.UnitHead, false), InlineData(Role.AuditAdministrator, false)]
    public async Task Only_who_may_import_imports(Role role, bool may)
    {
        await using var home = await Home.WithDepartment();
        var before = await home.Record();
        var plan = await CountyImport.Read(new MemoryStream("单位编号,单位名称,类别,上级单位\nT1,城关镇,镇,\n"u8.ToArray()), "units.csv");
        var result = await home.Import.Apply(home.CallerAs(role), plan, dryRun: false, default);
        Assert.Equal(may ? null : FailureKind.Forbidden, result.Failure?.Kind);
        Assert.Equal(may, !before.SequenceEqual(await home.Record()));
    }

    [Fact]
    public async Task Roles_of_the_registered_change_only_by_who_may_set_roles()
    {
        await using var home = await Home.WithDepartment();
        var plan = await CountyImport.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(PeopleFile.Of(Moved))), "people.csv");
        var refused = (await home.Import.Apply(home.CallerAs(Role.OrganisationOfficer), plan, dryRun: false, default)).Value;
        Assert.Equal((ImportOutcome.Refused, "roles-not-permitted", "角色"), (refused.Outcome, Assert.Single(refused.Errors).Code, refused.Errors[0].Column));
        Assert.Equal(new UnitId("D1"), (await home.Person("STAFF")).Assignments[^1].Unit);
        var done = (await home.Import.Apply(home.CallerAs(Role.OrganisationOfficer, Role.SecurityAdministrator), plan, dryRun: false, default)).Value;
        Assert.Equal(ImportOutcome.Completed, done.Outcome);
        // One idempotency key for two commands to one file: both were written.
        Assert.Equal((2, 1), ((await home.Person("STAFF")).Assignments.Count, (await home.Person("STAFF")).Roles.Count));
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles_by_a_file()
    {
        await using var home = await Home.WithDepartment();
        await home.MustImport(PeopleFile.Of("officer,干事,公务员,2020-01-01,D1,BOSS,科员,否,组织部工作人员、安全管理员,"));
        var plan = await CountyImport.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(PeopleFile.Of("officer,干事,公务员,2020-01-01,D1,BOSS,科员,否,组织部工作人员、审计管理员,"))), "people.csv");
        var report = (await home.Import.Apply(home.CallerAs(Role.OrganisationOfficer, Role.SecurityAdministrator), plan, dryRun: false, default)).Value;
        Assert.Equal("roles-own", Assert.Single(report.Errors).Code);
        Assert.NotNull(report.Errors[0].Citation);
    }
}
