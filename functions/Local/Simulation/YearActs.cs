using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Local.Simulation;

/// <summary>Founding the county, and what befalls people through the year.</summary>
internal sealed class YearActs(World world, Agenda agenda)
{
    /// <summary>An officer and a security administrator found the record; the one enters units and people, the other gives roles.</summary>
    public async Task Found()
    {
        RegisterPerson[] founders = [.. world.Plan.County.Where(person => person.Id == Officer || person.Id == Security)];
        World.Accepted(await world.People.Found(founders, default), "Founding the county");
        foreach (var unit in world.Plan.Units)
            World.Accepted(await world.Units.Register(world.As(Officer), unit, default), "Entering a unit");
        await World.Each(world.Plan.Everyone.Except(founders), Enter);
    }

    private PersonId Officer => world.Plan.Holder(Role.OrganisationOfficer);

    private PersonId Security => world.Plan.Holder(Role.SecurityAdministrator);

    public void Plan()
    {
        foreach (var joiner in world.Incidents.Joiners)
            agenda.Put(At(joiner.Entered, 9), () => Join(joiner));
        foreach (var move in world.Incidents.Moves)
            agenda.Put(At(move.On, 9), () => MoveOn(move));
        foreach (var each in world.Incidents.Cases)
        {
            agenda.Put(At(each.Opened, 9), () => File(each.Person, new OpenCase(each.Number, each.Opened)));
            agenda.Put(At(each.Closed, 9), () => Close(each));
        }
        foreach (var (person, on) in world.Incidents.Leavers)
            agenda.Put(At(on, 17), () => Change(world.As(Officer), person, new LeaveService(on, "调离本县")));
    }

    private static DateTimeOffset At(DateOnly day, int hour) => ChinaTime.At(day, new(hour, 0));

    private async Task Enter(RegisterPerson person)
    {
        await Change(world.As(Officer), person.Id, person with { Roles = [] });
        if (person.Roles.Count > 0)
            await Change(world.As(Security), person.Id, new SetRoles(person.Roles));
    }

    private async Task Join(RegisterPerson joiner)
    {
        world.Posts[joiner.Id] = joiner;
        await Enter(joiner);
    }

    private async Task MoveOn(Move move)
    {
        var head = world.Plan.Head(move.To).Id;
        await Change(world.As(Officer), move.Person, new AssignPerson(move.To, head, "工作人员", false, move.On));
        world.Posts[move.Person] = world.Posts[move.Person] with { Unit = move.To, Supervisor = head };
    }

    private async Task Close(Investigation each)
    {
        await File(each.Person, new CloseCase(each.Number, each.Closed, each.Sanctioned));
        if (each.Sanctioned)
            await File(each.Person, new ImposeSanction(Sanction.Warning, $"{each.Number}处分", each.Closed));
    }

    private Task File(PersonId person, PersonCommand command) => Change(world.As(world.Plan.Holder(Role.DisciplineReviewer)), person, command);

    private async Task Change(Service.Http.Caller caller, PersonId person, PersonCommand command) =>
        World.Accepted(await world.People.Change(caller, person, command, default), command.GetType().Name);
}
