using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Import.Reading;

namespace PerfServerless.Service.Import.Checking;

/// <summary>Shows what a row changes, field by field.</summary>
internal static class Differences
{
    public static ImportChange Of(UnitRow row, UnitState before) => new(
        before.Exists ? ImportChangeKind.UnitChanged : ImportChangeKind.UnitAdded, row.Sheet, row.Row, row.Unit.Id.Value, row.Unit.Name, null,
        before.Exists ? Fields(
            (UnitColumns.Name, before.Name, row.Unit.Name),
            (UnitColumns.Kind, Vocabulary.UnitKinds.Show(before.Kind), Vocabulary.UnitKinds.Show(row.Unit.Kind)),
            (UnitColumns.Parent, before.Parent?.Value, row.Unit.Parent?.Value)) : []);

    public static ImportChange Of(PersonRow row, PersonCommand command, PersonState? before) => command switch
    {
        AssignPerson assign => Change(row, ImportChangeKind.PersonAssigned, assign.From, Fields(assign, before!.AssignmentOn(assign.From))),
        SetRoles set => Change(row, ImportChangeKind.RolesChanged, null, Fields((PersonColumns.Roles, Vocabulary.Show(before!.Roles), Vocabulary.Show(set.Roles)))),
        _ => Change(row, ImportChangeKind.PersonAdded, row.Person.Entered, []),
    };

    private static ImportChange Change(PersonRow row, ImportChangeKind kind, DateOnly? from, IReadOnlyList<FieldChange> fields) =>
        new(kind, row.Sheet, row.Row, row.Person.Id.Value, row.Person.Name, from, fields);

    private static List<FieldChange> Fields(AssignPerson after, PersonAssigned before) => Fields(
        (PersonColumns.Unit, before.Unit.Value, after.Unit.Value),
        (PersonColumns.Supervisor, before.Supervisor?.Value, after.Supervisor?.Value),
        (PersonColumns.Position, before.Position, after.Position),
        (PersonColumns.Leading, Vocabulary.YesOrNo.Show(before.Leading), Vocabulary.YesOrNo.Show(after.Leading)));

    private static List<FieldChange> Fields(params IReadOnlyList<(Column Column, string? Before, string? After)> fields) =>
        [.. fields.Where(each => each.Before != each.After).Select(each => new FieldChange(each.Column.Zh, each.Before ?? "", each.After ?? ""))];
}
