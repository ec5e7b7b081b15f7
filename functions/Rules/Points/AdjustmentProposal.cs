using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Points;

/// <summary>What is proposed, of whom, and on what grounds.</summary>
/// <param name="Person">The person concerned.</param>
/// <param name="Subject">Points, or an entry in the negative list.</param>
/// <param name="Event">What happened; 1–2,000 characters.</param>
/// <param name="EventDate">When it happened, in the period and not in the future.</param>
/// <param name="DocumentNumber">The number of the document it rests on (文号); 1–100 characters.</param>
/// <param name="Evidence">Names of stored files, at least one.</param>
public sealed record AdjustmentProposal(
    PersonId Person, AdjustmentSubject Subject, string Event, DateOnly EventDate, string DocumentNumber, IReadOnlyList<string> Evidence)
{
    /// <summary>Whether both say the same: records compare their lists by reference.</summary>
    public bool SameAs(AdjustmentProposal other) => Evidence.SequenceEqual(other.Evidence) && this with { Evidence = other.Evidence } == other;
}

/// <summary>What makes two entries the same event (同一事项): for a period, each key occurs once among live entries.</summary>
/// <param name="Person">The person concerned.</param>
/// <param name="DocumentNumber">Without blanks, its brackets in one form.</param>
/// <param name="EventDate">When it happened.</param>
/// <param name="Kind">Points or negative list.</param>
public sealed record AdjustmentKey(PersonId Person, string DocumentNumber, DateOnly EventDate, AdjustmentKind Kind)
{
    /// <summary>The key of a proposal. 〔2026〕, [2026] and (2026) are one number: typists differ in brackets and blanks.</summary>
    public static AdjustmentKey Of(AdjustmentProposal proposal) =>
        new(proposal.Person, Normalise(proposal.DocumentNumber), proposal.EventDate, proposal.Subject.Kind);

    private static string Normalise(string number) => string.Concat(number.Where(c => !char.IsWhiteSpace(c)).Select(c => c switch
    {
        '[' or '(' or '(' or '【' or '[' => '〔',
        ']' or ')' or ')' or '】' or ']' => '〕',
        _ => char.ToUpperInvariant(c),
    }));
}
