using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.YearEnd;

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
