using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Import.Checking;

/// <summary>The dry run: every row against the county as it stands, by the rules that will decide on it.</summary>
internal sealed class CountyCheck
{
    private readonly ImportPlan _plan;
    private readonly County _county;
    private readonly PersonCheck _people;
    private readonly List<ImportError> _errors = [];

    private CountyCheck(ImportPlan plan, County county, Occasion occasion, bool maySetRoles)
    {
        (_plan, _county) = (plan, county);
        _people = new PersonCheck(plan, county, occasion, maySetRoles, _errors);
        CheckUnits();
        CheckPeople();
        _errors.AddRange(CycleCheck.Units(plan.Units, county.Units.ToDictionary(each => each.Key, each => each.Value.Parent)));
        _errors.AddRange(CycleCheck.Supervisors(plan.People, county.People.ToDictionary(each => each.Key, each => each.Value.AssignmentOn(occasion.Today).Supervisor)));
    }

    public IReadOnlyList<ImportError> Errors => _errors;

    public List<Step> Steps { get; } = [];

    public List<ImportChange> Changes { get; } = [];

    public static CountyCheck Of(ImportPlan plan, County county, Occasion occasion, bool maySetRoles) => new(plan, county, occasion, maySetRoles);

    private void CheckUnits()
    {
        var parents = _plan.Units.ToDictionary(row => row.Unit.Id, row => row.Unit.Parent);
        var depths = DepthsOf(parents);
        foreach (var row in _plan.Units)
        {
            if (row.Unit.Parent is { } parent && !_plan.UnitsNamed.Contains(parent) && !_county.Units.ContainsKey(parent))
            {
                _errors.Add(new(row.Sheet, row.Row, Reading.UnitColumns.Parent.Zh, "unit-unknown", RowErrors.UnitUnknown(parent.Value)));
                continue;
            }
            var before = _county.Units.GetValueOrDefault(row.Unit.Id) ?? UnitState.None;
            if (Unit.Register(before, row.Unit).Events.Count == 0)
                continue;
            Steps.Add(new UnitStep(row, depths.GetValueOrDefault(row.Unit.Id)));
            Changes.Add(Differences.Of(row, before));
        }
    }

    private void CheckPeople()
    {
        var depths = DepthsOf(_plan.People.ToDictionary(row => row.Person.Id, row => row.Person.Supervisor));
        foreach (var row in _plan.People)
        {
            var commands = _people.Check(row);
            if (commands.Count == 0)
                continue;
            Steps.Add(new PersonStep(row, depths.GetValueOrDefault(row.Person.Id), commands));
            var before = _county.People.GetValueOrDefault(row.Person.Id);
            Changes.AddRange(commands.Select(command => Differences.Of(row, command, before)));
        }
    }

    /// <summary>Where there are circles there will be nothing to write, in no order.</summary>
    private static IReadOnlyDictionary<T, int> DepthsOf<T>(Dictionary<T, T?> above) where T : struct
    {
        T? Next(T id) => above.GetValueOrDefault(id);
        return Chains.Circles(above.Keys, Next).Any() ? new Dictionary<T, int>() : Chains.Depths(above.Keys, Next);
    }
}
