using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.YearEnd.Ability;
using PerfServerless.Rules.YearEnd.Honours;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Linkages;

/// <summary>提醒谈话: whom the grades suggest, and the record of each talk.</summary>
public sealed class Talks(PersonalRecords records, GradeBook grades)
{
    internal static Aggregate<TalkState, TalkEvent> Kind { get; } = new("talk", 1, TalkState.None, Talk.Evolve);

    /// <summary>Those of a unit whose grade suggests a talk (<c>talks.grounds</c>); a person decides whether one is held.</summary>
    public async ValueTask<Result<IReadOnlyList<AbilityCandidate>>> Suggested(Caller caller, UnitId unit, ReportingPeriod basis, CancellationToken cancel)
    {
        if (Access.Check(Right.SuggestTalks, caller.Who, new Subject(unit)) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        return basis.Kind == ReportingKind.Month ? RequestFailures.NotFound
            : TalkCandidates.Of((await grades.Graded(basis, cancel)).Where(person => person.Unit == unit)).ToList();
    }

    /// <summary>A person's talks.</summary>
    public ValueTask<Result<Page<PersonalRecord<TalkState>>>> List(Caller caller, PersonId person, PageRequest page, CancellationToken cancel) =>
        records.List(Kind, Right.ReadTalks, caller, person, page, cancel);

    /// <summary>Records a talk that was held; the id comes from the request.</summary>
    public ValueTask<Result<Versioned<PersonalRecord<TalkState>>>> Hold(Caller caller, PersonId person, TalkBody body, CancellationToken cancel)
    {
        var held = new TalkHeld(person, body.Ground, body.On, body.Content, body.Reply, caller.Who.Id);
        return records.Run(Kind, Right.HoldTalks, caller, person, caller.NewId("talk"), (state, occasion) => Talk.Hold(state, held, occasion), cancel);
    }

    /// <summary>The person signs.</summary>
    public ValueTask<Result<Versioned<PersonalRecord<TalkState>>>> Sign(Caller caller, PersonId person, string id, CancellationToken cancel) =>
        records.Run(Kind, Right.SignTalk, caller, person, id, Talk.Sign, cancel);

    /// <summary>Records a witnessed refusal to sign.</summary>
    public ValueTask<Result<Versioned<PersonalRecord<TalkState>>>> RefuseSignature(Caller caller, PersonId person, string id, string witness, CancellationToken cancel) =>
        records.Run(Kind, Right.HoldTalks, caller, person, id, (state, occasion) => Talk.RefuseSignature(state, witness, occasion), cancel);
}

/// <summary>A talk that was held.</summary>
public sealed record TalkBody(TalkGround Ground, DateOnly On, string Content, string Reply);
