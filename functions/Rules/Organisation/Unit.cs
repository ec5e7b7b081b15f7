using System.Text.Json.Serialization;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Organisation;

/// <summary>Kinds of unit (单位类别).</summary>
public enum UnitKind
{
    /// <summary>镇.</summary>
    Town = 1,

    /// <summary>县级部门.</summary>
    Department,

    /// <summary>事业单位.</summary>
    Institution,
}

/// <summary>What can have happened to a unit.</summary>
[JsonDerivedType(typeof(UnitRegistered), nameof(UnitRegistered))]
public abstract record UnitEvent;

/// <summary>The unit was entered, or its particulars changed: the latest holds.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Parent">For an institution, the town or department it belongs to.</param>
public sealed record UnitRegistered(UnitId Id, string Name, UnitKind Kind, UnitId? Parent) : UnitEvent;

/// <summary>A unit as it stands.</summary>
public sealed record UnitState(UnitId Id, string Name, UnitKind Kind, UnitId? Parent)
{
    /// <summary>A unit of which nothing is recorded.</summary>
    public static UnitState None { get; } = new(default, "", default, null);

    /// <summary>Whether the unit was ever registered.</summary>
    public bool Exists => Kind != 0;

    /// <summary>For an institution, the town or department whose head answers for it.</summary>
    [JsonIgnore]
    public UnitId? AnswersTo => Kind == UnitKind.Institution ? Parent : null;
}

/// <summary>A unit (单位), one of the county's working bodies.</summary>
public static class Unit
{
    /// <summary>Enters a unit or changes its particulars.</summary>
    public static Decision<UnitEvent> Register(UnitState state, UnitRegistered wanted)
    {
        if (!UnitId.TryParse(wanted.Id.Value, null, out _) || wanted.Name.Trim().Length is 0 or > 60 || !Enum.IsDefined(wanted.Kind))
            return new Refusal("unit-particulars", new("单位编号、名称（1 至 60 字）或类别不正确。", "The unit's id, name (1 to 60 characters) or kind is not valid."), Cite.Setting("people.ids"));
        if (wanted.Parent == wanted.Id)
            return new Refusal("unit-own-parent", new("单位不能隶属于自己。", "A unit does not belong to itself."), Cite.Pilot(1)) { Field = "parent" };
        return state == Evolve(state, wanted) ? Decision<UnitEvent>.Nothing : wanted;
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static UnitState Evolve(UnitState state, UnitEvent happened) => happened switch
    {
        UnitRegistered e => state with { Id = e.Id, Name = e.Name, Kind = e.Kind, Parent = e.Parent },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };
}
