using PerfServerless.Rules;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Import.Reading;

/// <summary>Turns rows into what they say of a unit or a person. A row with an error is left out, and its id remembered.</summary>
internal sealed class TableRows
{
    /// <summary>What a new person's file refuses does not depend on when, or on who enters it.</summary>
    private static readonly Occasion Anytime = new(PersonId.System, default, WorkCalendar.Published);

    private readonly Dictionary<string, int> _unitIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _personIds = new(StringComparer.OrdinalIgnoreCase);

    public List<UnitRow> Units { get; } = [];

    public List<PersonRow> People { get; } = [];

    public HashSet<UnitId> UnitsNamed { get; } = [];

    public HashSet<PersonId> PeopleNamed { get; } = [];

    public List<ImportError> Errors { get; } = [];

    public int UnitRows { get; private set; }

    public int PersonRows { get; private set; }

    public void Read(Headings headings, Sheet sheet)
    {
        foreach (var row in sheet.Rows.Skip(1))
        {
            var fields = new RowFields(headings, sheet, row, Errors);
            fields.CheckWidth(sheet.Rows[0].Cells.Count);
            if (headings.ArePeople)
                ReadPerson(fields);
            else
                ReadUnit(fields);
        }
    }

    private void ReadUnit(RowFields fields)
    {
        var id = fields.Unit(UnitColumns.Id, required: true);
        if (id?.Value == UnitColumns.Example)
            return;
        UnitRows++;
        Name(fields, UnitColumns.Id, id?.Value, _unitIds);
        if (id is { } named)
            UnitsNamed.Add(named);
        var name = fields.Name(UnitColumns.Name);
        var kind = fields.Word(UnitColumns.Kind, Vocabulary.UnitKinds, "unit-kind");
        var parent = fields.Unit(UnitColumns.Parent, required: false);
        if (!fields.Sound)
            return;
        var unit = new UnitRegistered(id!.Value, name, kind!.Value, parent);
        if (Unit.Register(UnitState.None, unit).Refusal is { } refusal)
            fields.Fault(refusal.Field == "parent" ? UnitColumns.Parent : UnitColumns.Name, refusal);
        else
            Units.Add(new(fields.Place.Sheet, fields.Place.Row, unit));
    }

    private void ReadPerson(RowFields fields)
    {
        var id = fields.Person(PersonColumns.Id, required: true);
        if (id?.Value == PersonColumns.Example)
            return;
        PersonRows++;
        Name(fields, PersonColumns.Id, id?.Value, _personIds);
        if (id is { } named)
            PeopleNamed.Add(named);
        var from = fields.Date(PersonColumns.From, required: false);
        if (Particulars(fields, id) is { } person && Accepted(fields, person, from))
            People.Add(new(fields.Place.Sheet, fields.Place.Row, person, from, fields.Has(PersonColumns.Roles)));
    }

    private static RegisterPerson? Particulars(RowFields fields, PersonId? id)
    {
        var name = fields.Name(PersonColumns.Name);
        var kind = fields.Word(PersonColumns.Kind, Vocabulary.StaffKinds, "staff-kind");
        var entered = fields.Date(PersonColumns.Entered);
        var unit = fields.Unit(PersonColumns.Unit, required: true);
        var supervisor = fields.Person(PersonColumns.Supervisor, required: false);
        var position = fields.Text(PersonColumns.Position);
        var leading = fields.Word(PersonColumns.Leading, Vocabulary.YesOrNo, "yes-or-no");
        var roles = fields.WordList(PersonColumns.Roles, Vocabulary.Roles, "role");
        return fields.Sound ? new(id!.Value, name, kind!.Value, entered!.Value, unit!.Value, supervisor, position, leading!.Value, roles) : null;
    }

    private static bool Accepted(RowFields fields, RegisterPerson person, DateOnly? from)
    {
        if (from < person.Entered)
            fields.Fault(PersonColumns.From, "from-before-entry", RowErrors.FromBeforeEntry);
        if (PersonFile.Decide(PersonState.None, person, [], Anytime).Refusal is { } refusal)
            fields.Fault(ColumnOf(refusal), refusal);
        return fields.Sound;
    }

    /// <summary>The column of the field that a rule names.</summary>
    internal static Column? ColumnOf(Refusal refusal) => refusal.Field switch
    {
        "id" => PersonColumns.Id,
        "name" => PersonColumns.Name,
        "supervisor" => PersonColumns.Supervisor,
        "roles" => PersonColumns.Roles,
        "from" => PersonColumns.From,
        _ => null,
    };

    /// <summary>Ids that differ in case only are one: evidence is kept under the id in lower case.</summary>
    private static void Name(RowFields fields, Column column, string? id, Dictionary<string, int> seen)
    {
        if (id is not null && !seen.TryAdd(id, fields.Place.Row))
            fields.Fault(column, "id-twice", RowErrors.IdTwice(id, seen[id]));
    }
}
