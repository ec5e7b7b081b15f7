using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Ballots;

/// <summary>The class in which a voter is invited (测评主体类别); each has its share of the result.</summary>
public enum VoterClass
{
    /// <summary>领导: leaders of the unit.</summary>
    A,

    /// <summary>同级: peers.</summary>
    B,

    /// <summary>服务对象: those the person serves.</summary>
    C,
}

/// <summary>The five things a ballot marks (德能勤绩廉), in the order of the marks on a paper.</summary>
public enum BallotItem
{
    /// <summary>德.</summary>
    Virtue,

    /// <summary>能.</summary>
    Ability,

    /// <summary>勤.</summary>
    Diligence,

    /// <summary>绩.</summary>
    Achievement,

    /// <summary>廉.</summary>
    Integrity,
}

/// <summary>The names of the items, and what a mark may be.</summary>
public static class BallotItems
{
    /// <summary>The lowest mark of an item.</summary>
    public const int LowestMark = 0;

    /// <summary>The highest mark of an item.</summary>
    public const int HighestMark = 100;

    /// <summary>The five names, in the order of <see cref="BallotItem"/>.</summary>
    public static IReadOnlyList<Bilingual> Names { get; } =
        [new("德", "Virtue"), new("能", "Ability"), new("勤", "Diligence"), new("绩", "Achievement"), new("廉", "Integrity")];

    /// <summary>Whether these are five marks, each in its range.</summary>
    public static bool AreComplete(IReadOnlyList<int>? marks) =>
        marks is not null && marks.Count == Names.Count && marks.All(mark => mark is >= LowestMark and <= HighestMark);
}

/// <summary>A person asked to vote.</summary>
/// <param name="Voter">Who.</param>
/// <param name="Class">In which class.</param>
public sealed record Invitation(PersonId Voter, VoterClass Class);

/// <summary>
/// A ballot (测评票) as the voter hands it in: no name, no time. It is still not safe to keep whole: a colleague's
/// paper lacks that colleague, so whoever reads it knows whose it is. Keep its <see cref="Slips"/>.
/// </summary>
/// <param name="Class">The class of the voter.</param>
/// <param name="Marks">For each subject, five marks from 0 to 100 in the order of <see cref="BallotItem"/>.</param>
public sealed record BallotPaper(VoterClass Class, IReadOnlyDictionary<PersonId, IReadOnlyList<int>> Marks)
{
    /// <summary>The paper torn into one slip a subject; to be stored apart and in no order that joins them again.</summary>
    public IEnumerable<BallotSlip> Slips() => Marks.Select(marks => new BallotSlip(marks.Key, Class, marks.Value));
}

/// <summary>The part of one paper that marks one subject: what is stored, and all that a tally reads.</summary>
/// <param name="Subject">Who is marked.</param>
/// <param name="Class">The class of the voter.</param>
/// <param name="Marks">Five marks, 0–100.</param>
public sealed record BallotSlip(PersonId Subject, VoterClass Class, IReadOnlyList<int> Marks);
