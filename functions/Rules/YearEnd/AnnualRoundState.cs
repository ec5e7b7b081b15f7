using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>A pool's annual round as it stands.</summary>
public sealed record AnnualRoundState
{
    /// <summary>A round that was not opened.</summary>
    public static AnnualRoundState None { get; } = new();

    /// <summary>The calendar year.</summary>
    public int Year { get; init; }

    /// <summary>The id of the pool in the scheme.</summary>
    public string Pool { get; init; } = "";

    /// <summary>The units counted together.</summary>
    public IReadOnlyList<UnitId> Units { get; init; } = [];

    /// <summary>The scheme frozen at the opening.</summary>
    public AnnualTerms Terms { get; init; } = new();

    /// <summary>Units with another share of 优秀.</summary>
    public IReadOnlyList<QuotaVariation> Variations { get; init; } = [];

    /// <summary>How many of each body may be 优秀.</summary>
    public IReadOnlyList<AnnualPlaces> Places { get; init; } = [];

    /// <summary>The proposals, each body in the order of its ranking; those of 补定 after them.</summary>
    public IReadOnlyList<AnnualProposal> Proposals { get; init; } = [];

    /// <summary>Every version of each grade, oldest first, by person.</summary>
    public ImmutableSortedDictionary<PersonId, IReadOnlyList<AnnualGradeVersion>> Grades { get; init; } =
        ImmutableSortedDictionary<PersonId, IReadOnlyList<AnnualGradeVersion>>.Empty;

    /// <summary>Everyone who decided a grade, also one decided anew since: none of them approves.</summary>
    public ImmutableSortedSet<PersonId> Deciders { get; init; } = [];

    /// <summary>Who takes no part in whose grade.</summary>
    public IReadOnlyList<AnnualRecusalDeclared> Recusals { get; init; } = [];

    /// <summary>How the grades were last sent back; <c>null</c> when they were not, or were decided since.</summary>
    public AnnualRoundSentBack? SentBack { get; init; }

    /// <summary>Who approved; <c>null</c> before.</summary>
    public PersonId? ApprovedBy { get; init; }

    /// <summary>The publication; <c>null</c> before.</summary>
    public PublicationStarted? Publication { get; init; }

    /// <summary>The date on which the year was locked; <c>null</c> before.</summary>
    public DateOnly? LockedOn { get; init; }

    /// <summary>Whether it was opened.</summary>
    public bool Exists => Year != 0;

    /// <summary>Where the round stands; confirmed means locked.</summary>
    public RoundStage Stage =>
        !Exists ? RoundStage.NotOpened
        : LockedOn is not null ? RoundStage.Confirmed
        : Publication is not null ? RoundStage.Published
        : ApprovedBy is not null ? RoundStage.Approved
        : SentBack is not null ? RoundStage.SentBack
        : RoundStage.Open;

    /// <summary>Everyone who took part in deciding, the approver among them.</summary>
    [JsonIgnore]
    public IReadOnlyCollection<PersonId> TookPart => ApprovedBy is { } approver ? Deciders.Add(approver) : Deciders;

    /// <summary>The candidates without a grade.</summary>
    public IEnumerable<PersonId> Undecided() => Proposals.Select(proposal => proposal.Person).Where(person => !Grades.ContainsKey(person));

    /// <summary>A person's proposal, or <c>null</c> when the person is not a candidate.</summary>
    public AnnualProposal? ProposalOf(PersonId person) => Proposals.FirstOrDefault(proposal => proposal.Person == person);

    /// <summary>The grade that holds for a person, or <c>null</c>.</summary>
    public AnnualGrade? GradeOf(PersonId person) => Grades.TryGetValue(person, out var versions) ? versions[^1].Grade : null;

    /// <summary>Whether a member takes no part in a person's grade.</summary>
    public bool IsRecused(PersonId member, PersonId person) => Recusals.Any(recusal => recusal.Member == member && recusal.Person == person);

    /// <summary>How many of a body are 优秀 now; never more than its places.</summary>
    public int ExcellentOf(QuotaBody body) => Proposals.Count(one => one.Body == body && GradeOf(one.Person) == AnnualGrade.Excellent);
}
