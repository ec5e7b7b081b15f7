using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Import.Reading;

namespace PerfServerless.Service.Import.Checking;

/// <summary>What a person's row asks for, given the person's file; or what is wrong with it.</summary>
internal sealed class PersonCheck(ImportPlan plan, County county, Occasion occasion, bool maySetRoles, List<ImportError> errors)
{
    /// <summary>The commands that make the person's file as the row says; none when it is so already, or on an error.</summary>
    public IReadOnlyList<PersonCommand> Check(PersonRow row)
    {
        var before = errors.Count;
        var person = row.Person;
        if (!plan.UnitsNamed.Contains(person.Unit) && !county.Units.ContainsKey(person.Unit))
            Fault(row, PersonColumns.Unit, "unit-unknown", RowErrors.UnitUnknown(person.Unit.Value));
        if (person.Supervisor is { } supervisor && !plan.PeopleNamed.Contains(supervisor) && !county.People.ContainsKey(supervisor))
            Fault(row, PersonColumns.Supervisor, "supervisor-unknown", RowErrors.SupervisorUnknown(supervisor.Value));
        var file = county.People.GetValueOrDefault(person.Id) ?? PersonState.None;
        var commands = file.Exists ? ForKnown(row, file) : [person];
        if (commands.Any(command => command is not SetRoles))
            CheckInService(row, file);
        Decide(row, file, commands);
        return errors.Count == before ? commands : [];
    }

    private List<PersonCommand> ForKnown(PersonRow row, PersonState file)
    {
        var person = row.Person;
        var commands = new List<PersonCommand>();
        if (file.Name != person.Name || file.Kind != person.Kind)
            return [person]; // which the file refuses, with its reason
        if (file.Entered != person.Entered)
            Fault(row, PersonColumns.Entered, "entry-differs", RowErrors.EntryDiffers(file.Entered));
        var from = row.From ?? (occasion.Today > file.Entered ? occasion.Today : file.Entered);
        var wanted = new AssignPerson(person.Unit, person.Supervisor, person.Position, person.Leading, from);
        var holds = file.AssignmentOn(from);
        if (wanted != new AssignPerson(holds.Unit, holds.Supervisor, holds.Position, holds.Leading, from))
            commands.Add(wanted);
        if (row.RolesGiven && !file.Roles.ToHashSet().SetEquals(person.Roles))
            commands.Add(Permitted(row, new SetRoles(person.Roles)));
        return commands;
    }

    private SetRoles Permitted(PersonRow row, SetRoles set)
    {
        if (!maySetRoles)
            Fault(row, PersonColumns.Roles, "roles-not-permitted", RowErrors.RolesNotPermitted);
        return set;
    }

    private void CheckInService(PersonRow row, PersonState file)
    {
        if (file.Left is { } on && on < (row.From ?? occasion.Today))
            Fault(row, null, "person-left", RowErrors.PersonLeft(on));
        if (row.Person.Supervisor is { } supervisor && county.People.GetValueOrDefault(supervisor)?.Left < occasion.Today)
            Fault(row, PersonColumns.Supervisor, "supervisor-left", RowErrors.SupervisorLeft(supervisor.Value));
    }

    /// <summary>Asks the rules themselves, so that nothing passes here that they refuse when it is written.</summary>
    private void Decide(PersonRow row, PersonState file, IReadOnlyList<PersonCommand> commands)
    {
        foreach (var command in commands)
        {
            var decision = PersonFile.Decide(file, command, [], occasion);
            if (decision.Refusal is { } refusal)
                errors.Add(ImportError.By(refusal, row.Sheet, row.Row, TableRows.ColumnOf(refusal)?.Zh));
            file = decision.Events.Aggregate(file, PersonFile.Evolve);
        }
    }

    private void Fault(PersonRow row, Column? column, string code, Bilingual sentence) =>
        errors.Add(new(row.Sheet, row.Row, column?.Zh, code, sentence));
}
