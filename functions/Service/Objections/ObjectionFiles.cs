using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Objections;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Grading;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Objections;

/// <summary>考核结果异议: one file a person and period, from the internal objection to the appeal, with its clocks. A period is a quarter or a year.</summary>
public sealed class ObjectionFiles(Transact transact, Placements placements, Appraisals appraisals, GradeRounds rounds, AnnualCauses annual)
{
    /// <summary>What the names of the streams start with.</summary>
    internal const string Prefix = "objection/";

    internal static Aggregate<ObjectionState, ObjectionEvent> Kind { get; } = new("objection", 1, ObjectionState.None, Objection.Evolve);

    /// <summary>A person's objection with the clocks that run; before anything is lodged, until when it may be.</summary>
    public async ValueTask<Result<Versioned<ObjectionView>>> Get(Caller caller, PersonId person, AppraisalPeriod period, CancellationToken cancel)
    {
        var cause = await Find(Right.ReadObjection, caller, person, period, cancel);
        if (cause.Failure is { } failure)
            return failure;
        var read = await transact.Read(Kind, Stream(cause.Value.Partition, person), cancel);
        return View(cause.Value, read);
    }

    /// <summary>Acts on it, when the caller may.</summary>
    public async ValueTask<Result<Versioned<ObjectionView>>> Act(Caller caller, PersonId person, AppraisalPeriod period, ObjectionCommand command, CancellationToken cancel)
    {
        var cause = await Find(RightFor(command), caller, person, period, cancel);
        if (cause.Failure is { } failure)
            return failure;
        if (cause.Value.Facts is not { } facts)
            return Failure.By(AppraisalNotPublished);
        var result = await transact.Run(Kind, Stream(cause.Value.Partition, person), caller.Request,
            (state, occasion) => Objection.Decide(state, command, facts, occasion), cancel);
        return result.Failure is { } refused ? refused : View(cause.Value, result.Value);
    }

    internal async ValueTask<ObjectionState> Of(string partition, PersonId person, CancellationToken cancel) =>
        (await transact.Read(Kind, Stream(partition, person), cancel)).State;

    /// <summary>What an objection to a period's grade is about, whoever asks.</summary>
    internal ValueTask<Result<ObjectionCause>> Cause(PersonId person, AppraisalPeriod period, CancellationToken cancel) =>
        period.Quarter is { } quarter ? OfQuarter(person, quarter, cancel) : annual.Of(person, period.Year, cancel);

    private async ValueTask<Result<ObjectionCause>> Find(Right right, Caller caller, PersonId person, AppraisalPeriod period, CancellationToken cancel)
    {
        var cause = await Cause(person, period, cancel);
        if (cause.Failure is not null)
            return cause;
        var objection = await Of(cause.Value.Partition, person, cancel);
        var subject = new Subject(cause.Value.Unit) { Person = person, Reviewer = objection.Reviewer };
        return Access.Check(right, caller.Who, subject) is { } refusal ? RequestFailures.Forbidden(refusal) : cause;
    }

    /// <summary>A quarter's grade is open to internal objection only; review and appeal concern annual grades (公务员法 art. 95).</summary>
    private async ValueTask<Result<ObjectionCause>> OfQuarter(PersonId person, Quarter quarter, CancellationToken cancel)
    {
        var placed = await placements.Of(person, quarter, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var cause = new ObjectionCause(placed.Value.Unit, placed.Value.Partition, null);
        var appraisal = (await appraisals.Of(placed.Value, cancel)).State;
        if (appraisal is not { Grade: { } grade, PublicationEnds: { } ends })
            return cause;
        var round = await rounds.Of(placed.Value, cancel);
        var deciders = round.ApprovedBy is { } approver ? round.Deciders.Add(approver) : round.Deciders;
        var knownOn = appraisal.Notice.SignedOn ?? appraisal.Notice.ServedOn ?? ends;
        return cause with
        {
            Facts = new(person, quarter, grade, ends, knownOn, deciders, false, !placed.Value.Person.Kind.IsCivilServant(),
                placed.Value.Plan.Terms.TimeLimits, AppealLimits.On(knownOn)),
        };
    }

    private Result<Versioned<ObjectionView>> View(ObjectionCause cause, Versioned<ObjectionState> read) =>
        cause.Facts is not { } facts ? Failure.By(AppraisalNotPublished)
            : new Versioned<ObjectionView>(new(read.State, ObjectionClocks.Running(read.State, facts, transact.Occasion(facts.Person).Calendar)), read.Version);

    private static Rules.Refusal AppraisalNotPublished { get; } = new(
        "objection-nothing-published", new("等次尚未公示，还不能提出异议。", "No grade is published yet: there is nothing to object to."), Rules.Law.Cite.Setting("objection.window"));

    private static Right RightFor(ObjectionCommand command) => command switch
    {
        AssignReviewer => Right.AssignReviewer,
        DecideObjection => Right.AnswerObjection,
        DecideReview or ServeReviewDecision or AcceptAppeal or ExtendAppeal or DecideAppeal => Right.DecideReview,
        _ => Right.LodgeObjection,
    };

    private static StreamId Stream(string partition, PersonId person) => new(partition, $"{Prefix}{person}");
}

/// <summary>What an objection is about.</summary>
/// <param name="Unit">The unit that appraised.</param>
/// <param name="Partition">Where the person's period is kept.</param>
/// <param name="Facts">The published grade; <c>null</c> while there is none.</param>
internal sealed record ObjectionCause(UnitId Unit, string Partition, ObjectionFacts? Facts);

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
