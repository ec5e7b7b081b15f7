using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Objections;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Grading;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Objections;

/// <summary>考核结果异议: one file a person and period, from the internal objection to the appeal, with its clocks.</summary>
public sealed class ObjectionFiles(Transact transact, Placements placements, Appraisals appraisals, GradeRounds rounds)
{
    internal static Aggregate<ObjectionState, ObjectionEvent> Kind { get; } = new("objection", 1, ObjectionState.None, Objection.Evolve);

    /// <summary>A person's objection with the clocks that run; before anything is lodged, until when it may be.</summary>
    public async ValueTask<Result<Versioned<ObjectionView>>> Get(Caller caller, PersonId person, Quarter period, CancellationToken cancel)
    {
        var placed = await Place(Right.ReadObjection, caller, person, period, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var read = await transact.Read(Kind, Stream(placed.Value), cancel);
        return await View(placed.Value, read, cancel);
    }

    /// <summary>Acts on it, when the caller may.</summary>
    public async ValueTask<Result<Versioned<ObjectionView>>> Act(Caller caller, PersonId person, Quarter period, ObjectionCommand command, CancellationToken cancel)
    {
        var placed = await Place(RightFor(command), caller, person, period, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var facts = await Facts(placed.Value, cancel);
        if (facts.Failure is { } notYet)
            return notYet;
        var result = await transact.Run(Kind, Stream(placed.Value), caller.Request,
            (state, occasion) => Objection.Decide(state, command, facts.Value, occasion), cancel);
        return result.Failure is { } refused ? refused : await View(placed.Value, result.Value, cancel);
    }

    internal async ValueTask<ObjectionState> Of(Placement placed, CancellationToken cancel) =>
        (await transact.Read(Kind, Stream(placed), cancel)).State;

    private async ValueTask<Result<Placement>> Place(Right right, Caller caller, PersonId person, Quarter period, CancellationToken cancel)
    {
        var placed = await placements.Of(person, period, cancel);
        if (placed.Failure is not null)
            return placed;
        var objection = await Of(placed.Value, cancel);
        var subject = new Subject(placed.Value.Unit) { Person = person, Reviewer = objection.Reviewer };
        return Access.Check(right, caller.Who, subject) is { } refusal ? RequestFailures.Forbidden(refusal) : placed;
    }

    /// <summary>A quarter's grade is open to internal objection only; review and appeal concern annual grades (公务员法 art. 95).</summary>
    private async ValueTask<Result<ObjectionFacts>> Facts(Placement placed, CancellationToken cancel)
    {
        var appraisal = (await appraisals.Of(placed, cancel)).State;
        if (appraisal is not { Grade: { } grade, PublicationEnds: { } ends })
            return Failure.By(AppraisalNotPublished);
        var round = await rounds.Of(placed, cancel);
        var deciders = round.ApprovedBy is { } approver ? round.Deciders.Add(approver) : round.Deciders;
        var knownOn = appraisal.Notice.SignedOn ?? appraisal.Notice.ServedOn ?? ends;
        return new ObjectionFacts(
            placed.Person.Id, placed.Plan.Scheme.Period, grade, ends, knownOn, deciders, false, !placed.Person.Kind.IsCivilServant(),
            placed.Plan.Terms.TimeLimits, AppealLimits.On(knownOn));
    }

    private async ValueTask<Result<Versioned<ObjectionView>>> View(Placement placed, Versioned<ObjectionState> read, CancellationToken cancel)
    {
        var facts = await Facts(placed, cancel);
        return facts.Failure is { } failure ? failure : new Versioned<ObjectionView>(
            new(read.State, ObjectionClocks.Running(read.State, facts.Value, transact.Occasion(placed.Person.Id).Calendar)), read.Version);
    }

    private static Rules.Refusal AppraisalNotPublished { get; } = new(
        "objection-nothing-published", new("等次尚未公示，还不能提出异议。", "No grade is published yet: there is nothing to object to."), Rules.Law.Cite.Setting("objection.window"));

    private static Right RightFor(ObjectionCommand command) => command switch
    {
        AssignReviewer => Right.AssignReviewer,
        DecideObjection => Right.AnswerObjection,
        DecideReview or ServeReviewDecision or AcceptAppeal or ExtendAppeal or DecideAppeal => Right.DecideReview,
        _ => Right.LodgeObjection,
    };

    private static StreamId Stream(Placement placed) => new(placed.Partition, $"objection/{placed.Person.Id}");
}

/// <summary>An objection with its clocks.</summary>
public sealed record ObjectionView(ObjectionState Objection, IReadOnlyList<ObjectionClock> Clocks);

internal static class ObjectionRulings
{
    /// <summary>The ruling of the furthest stage that has one, and who gave it.</summary>
    public static (Ruling? Ruling, PersonId By) LatestRuling(this ObjectionState state) =>
        state.AppealDecision is { } appeal ? (appeal.Ruling, appeal.By)
        : state.ReviewDecision is { } review ? (review.Ruling, review.By)
        : state.Answer is { } answer ? (answer.Ruling, answer.By)
        : (null, default);
}
