using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
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

/// <summary>Every reason for which a year-end run is refused.</summary>
internal static class YearEndRefusals
{
    public static Refusal? Starting(int year, IReadOnlyList<MissingInput> missing, Occasion occasion)
    {
        if (occasion.Today <= new DateOnly(year, 12, 31))
            return new("year-end-too-early", new($"{year} 年还没有结束，不能年终汇总；可以先演算。", $"{year} is not over: it cannot be consolidated yet. A dry run can be made."), Cite.Setting("annual.run"));
        var stopping = missing.Where(one => one.Stops).Select(one => one.Sentence).ToList();
        return stopping.Count == 0 ? null
            : new("year-end-not-ready", new($"不能年终汇总：{string.Join("；", stopping.Select(one => one.Zh))}。", $"The year cannot be consolidated: {string.Join("; ", stopping.Select(one => one.En))}."), Cite.Setting("annual.run"));
    }

    public static Refusal Requested(YearEndRequested requested) =>
        new("year-end-requested", new($"{requested.By} 已提出年终汇总，请批准或者用双因素登录后启动。", $"{requested.By} has asked for the run: approve it, or sign in with two factors to start it."), Cite.Setting("annual.run"));

    public static Refusal? Approving(YearEndState state, Occasion occasion)
    {
        if (state.Requested is not { } requested)
            return new("year-end-not-requested", new("没有待批准的年终汇总。", "Nobody has asked for the run: there is nothing to approve."), Cite.Setting("annual.run"));
        return requested.By != occasion.By ? null
            : new("year-end-own-request", new("提出年终汇总的人不能自己批准。", "Whoever asked for the run does not approve it."), Cite.Setting("annual.run"));
    }
}
