using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Objections;

/// <summary>
/// An objection as it stands. It names the reviewer, whom the person may know, and nobody who decided the grade or wrote
/// feedback: the person reads this record.
/// </summary>
public sealed record ObjectionState
{
    /// <summary>Nothing lodged.</summary>
    public static ObjectionState None { get; } = new();

    /// <summary>The grade as it now stands; <c>null</c> before anything was lodged.</summary>
    public Grade? Grade { get; init; }

    /// <summary>The internal objection.</summary>
    public ObjectionLodged? Lodged { get; init; }

    /// <summary>Who answers it.</summary>
    public PersonId? Reviewer { get; init; }

    /// <summary>The answer to it.</summary>
    public ObjectionDecided? Answer { get; init; }

    /// <summary>The request for a review.</summary>
    public ReviewRequested? Review { get; init; }

    /// <summary>The review's decision.</summary>
    public ReviewDecided? ReviewDecision { get; init; }

    /// <summary>When the person received it.</summary>
    public ReviewDecisionServed? ReviewServed { get; init; }

    /// <summary>The appeal.</summary>
    public AppealLodged? Appeal { get; init; }

    /// <summary>Its acceptance.</summary>
    public AppealAccepted? Acceptance { get; init; }

    /// <summary>The one extension of its time.</summary>
    public AppealExtended? Extension { get; init; }

    /// <summary>Its decision.</summary>
    public AppealDecided? AppealDecision { get; init; }

    /// <summary>The stages the person took back.</summary>
    public IReadOnlyList<ObjectionStage> Withdrawn { get; init; } = [];

    /// <summary>The furthest stage reached.</summary>
    public ObjectionStage Stage =>
        Appeal is not null ? ObjectionStage.Appeal
        : Review is not null ? ObjectionStage.Review
        : Lodged is not null ? ObjectionStage.Internal
        : ObjectionStage.None;

    /// <summary>Only an open internal objection holds up filing; a statutory review or appeal suspends nothing.</summary>
    public bool BlocksFiling => IsOpen(ObjectionStage.Internal);

    /// <summary>Whether any stage awaits its answer.</summary>
    public bool AwaitsAnswer => IsOpen(ObjectionStage.Internal) || IsOpen(ObjectionStage.Review) || IsOpen(ObjectionStage.Appeal);

    /// <summary>Whether a stage awaits its answer.</summary>
    public bool IsOpen(ObjectionStage stage) => !Withdrawn.Contains(stage) && stage switch
    {
        ObjectionStage.Internal => Lodged is not null && Answer is null,
        ObjectionStage.Review => Review is not null && ReviewDecision is null,
        ObjectionStage.Appeal => Appeal is not null && AppealDecision is null,
        _ => false,
    };

    /// <summary>Whether a review was requested and not withdrawn, so that an appeal follows it.</summary>
    public bool HasReview => Review is not null && !Withdrawn.Contains(ObjectionStage.Review);

    /// <summary>From which day the statutory limits run: knowing the decision, or the unit's answer when the person objected first.</summary>
    internal DateOnly KnownSince(ObjectionFacts facts) =>
        Answer is { } answer && ChinaTime.DateOf(answer.At) > facts.KnownOn ? ChinaTime.DateOf(answer.At) : facts.KnownOn;
}
