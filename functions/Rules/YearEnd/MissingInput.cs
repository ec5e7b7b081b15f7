using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>What a year-end run would miss.</summary>
public enum MissingKind
{
    /// <summary>A quarter's round that is not confirmed.</summary>
    RoundUnfinished = 1,

    /// <summary>An annual ballot box that is open and not sealed.</summary>
    BoxOpen,

    /// <summary>People whom too few members of the committee scored.</summary>
    CommitteeScores,

    /// <summary>A unit that held no annual evaluation: its weight is shared out; it stops nothing.</summary>
    NoBallots,

    /// <summary>A unit with people and outside the annual scheme: they get no result; it stops nothing.</summary>
    OutsideScheme,
}

/// <summary>One thing that is missing.</summary>
/// <param name="Kind">What.</param>
/// <param name="Where">The pool, or the unit of a box.</param>
/// <param name="Period">The quarter of a round, otherwise <c>null</c>.</param>
/// <param name="People">The people concerned; empty for a round or a box.</param>
public sealed record MissingInput(MissingKind Kind, string Where, Quarter? Period, IReadOnlyList<PersonId> People)
{
    /// <summary>Whether the run is refused for it.</summary>
    public bool Stops => Kind is MissingKind.RoundUnfinished or MissingKind.BoxOpen or MissingKind.CommitteeScores;

    /// <summary>What is missing, by name.</summary>
    public Bilingual Sentence => Kind switch
    {
        MissingKind.RoundUnfinished => new($"{Where} 的 {Period} 等次评定没有完成", $"the {Period} round of {Where} is not finished"),
        MissingKind.BoxOpen => new($"{Where} 的年度民主测评没有封存", $"the annual ballot box of {Where} is not sealed"),
        MissingKind.CommitteeScores => new($"{Where} 缺委员会评价：{string.Join('、', People)}", $"in {Where} the committee has yet to score {string.Join(", ", People)}"),
        MissingKind.NoBallots => new($"{Where} 没有举行年度民主测评", $"{Where} held no annual evaluation"),
        MissingKind.OutsideScheme => new($"{Where} 未列入年度考核方案：{string.Join('、', People)}", $"{Where} is outside the annual scheme: {string.Join(", ", People)}"),
        _ => throw new InvalidOperationException($"Unknown kind {Kind}."),
    };
}
