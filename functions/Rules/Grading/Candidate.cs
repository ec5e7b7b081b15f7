using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>A participant (参评人员) of a pool, as far as ranking and grading look.</summary>
/// <param name="Person">Who.</param>
/// <param name="Score">The total, two places; <c>null</c> when there is no score.</param>
/// <param name="Records">Results of work, 0–100, the first key at a tie; <c>null</c> when missing.</param>
/// <param name="Review">Leader review, the second key.</param>
/// <param name="Ballots">Democratic evaluation, the third key.</param>
/// <param name="Vetoed">Whether an entry of the level 否决 is in its influence period.</param>
/// <param name="InSanction">Whether a sanction (处分) is in its period.</param>
/// <param name="Withheld">Whether an open case withholds the grade: such a person is no candidate, and is looked at before a publication only.</param>
public sealed record Candidate(
    PersonId Person, decimal? Score, decimal? Records, decimal? Review, decimal? Ballots, bool Vetoed = false, bool InSanction = false, bool Withheld = false)
{
    /// <summary>Whether 优秀 is out of the question, whatever the score.</summary>
    public bool IsBarred => Vetoed || InSanction;

    /// <summary>The candidate a score sheet makes.</summary>
    public static Candidate Of(ScoreSheet sheet, bool vetoed, bool inSanction) =>
        new(sheet.Person, sheet.Total, sheet.Records, sheet.Review, sheet.Ballots, vetoed, inSanction);
}
