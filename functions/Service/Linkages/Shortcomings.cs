using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Honours;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Linkages;

/// <summary>干部不足提醒促成长: a shortcoming, a plan, and follow-up until it is closed.</summary>
public sealed class Shortcomings(PersonalRecords records)
{
    internal static Aggregate<ShortcomingState, ShortcomingEvent> Kind { get; } = new("shortcoming", 1, ShortcomingState.None, Shortcoming.Evolve);

    /// <summary>A person's notices.</summary>
    public ValueTask<Result<Page<PersonalRecord<ShortcomingState>>>> List(Caller caller, PersonId person, PageRequest page, CancellationToken cancel) =>
        records.List(Kind, Right.ReadTalks, caller, person, page, cancel);

    /// <summary>Gives a notice; the id comes from the request.</summary>
    public ValueTask<Result<Versioned<PersonalRecord<ShortcomingState>>>> Note(Caller caller, PersonId person, NoteShortcoming command, CancellationToken cancel) =>
        Act(caller, person, caller.NewId("shortcoming"), command, cancel);

    /// <summary>Acts on one.</summary>
    public ValueTask<Result<Versioned<PersonalRecord<ShortcomingState>>>> Act(Caller caller, PersonId person, string id, ShortcomingCommand command, CancellationToken cancel) =>
        records.Run(Kind, command is GivePlan ? Right.GivePlan : Right.HoldTalks, caller, person, id, (state, occasion) => Shortcoming.Decide(state, person, command, occasion), cancel);
}
