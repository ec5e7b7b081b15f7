using System.Collections.Immutable;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>A grade round as it stands.</summary>
public sealed record RoundState
{
    /// <summary>A round that was not opened.</summary>
    public static RoundState None { get; } = new();

    /// <summary>The id of the pool in the scheme.</summary>
    public string Pool { get; init; } = "";

    /// <summary>Which quarter.</summary>
    public Quarter Period { get; init; }

    /// <summary>The units counted together.</summary>
    public IReadOnlyList<UnitId> Units { get; init; } = [];

    /// <summary>参评人数, with those added by 补定.</summary>
    public int Participants { get; init; }

    /// <summary>How many may be 优秀.</summary>
    public int Places { get; init; }

    /// <summary>The scheme frozen at the opening.</summary>
    public SchemeTerms Terms { get; init; } = new();

    /// <summary>The proposals, in the order of the ranking; those of 补定 after them.</summary>
    public IReadOnlyList<GradeProposal> Proposals { get; init; } = [];

    /// <summary>The grades decided so far, by person.</summary>
    public ImmutableSortedDictionary<PersonId, DecidedGrade> Grades { get; init; } = ImmutableSortedDictionary<PersonId, DecidedGrade>.Empty;

    /// <summary>Everyone who decided a grade, also one decided anew since: none of them approves.</summary>
    public ImmutableSortedSet<PersonId> Deciders { get; init; } = [];

    /// <summary>Who takes no part in whose grade.</summary>
    public IReadOnlyList<RecusalDeclared> Recusals { get; init; } = [];

    /// <summary>How the grades were last sent back; <c>null</c> when they were not, or were decided since.</summary>
    public RoundSentBack? SentBack { get; init; }

    /// <summary>Who approved; <c>null</c> before.</summary>
    public PersonId? ApprovedBy { get; init; }

    /// <summary>The publication; <c>null</c> before.</summary>
    public PublicationStarted? Publication { get; init; }

    /// <summary>The date of confirmation; <c>null</c> before.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>Whether it was opened.</summary>
    public bool Exists => Period != default;

    /// <summary>Where the round stands.</summary>
    public RoundStage Stage =>
        !Exists ? RoundStage.NotOpened
        : ConfirmedOn is not null ? RoundStage.Confirmed
        : Publication is not null ? RoundStage.Published
        : ApprovedBy is not null ? RoundStage.Approved
        : SentBack is not null ? RoundStage.SentBack
        : RoundStage.Open;

    /// <summary>How many are 优秀 now; never more than <see cref="Places"/>.</summary>
    public int Excellent => Grades.Count(grade => grade.Value.Current.Grade == Grade.Excellent);

    /// <summary>The candidates without a grade.</summary>
    public IEnumerable<PersonId> Undecided() => Proposals.Select(proposal => proposal.Person).Where(person => !Grades.ContainsKey(person));

    /// <summary>A person's proposal, or <c>null</c> when the person is not a candidate.</summary>
    public GradeProposal? ProposalOf(PersonId person) => Proposals.FirstOrDefault(proposal => proposal.Person == person);

    /// <summary>Whether a member takes no part in a person's grade.</summary>
    public bool IsRecused(PersonId member, PersonId person) => Recusals.Any(recusal => recusal.Member == member && recusal.Person == person);
}

/// <summary>Where a round stands.</summary>
public enum RoundStage
{
    /// <summary>Nothing was proposed.</summary>
    NotOpened,

    /// <summary>Grades are being decided.</summary>
    Open,

    /// <summary>退回: at least one decision has to be made anew.</summary>
    SentBack,

    /// <summary>审定.</summary>
    Approved,

    /// <summary>公示.</summary>
    Published,

    /// <summary>The time for objections is over.</summary>
    Confirmed,
}
