using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>Every reason for which an act on a bulletin is refused.</summary>
public static class BulletinRefusals
{
    private const int LongestReason = 500;
    private static readonly Citation Numbered = Cite.Setting("bulletins.number"), Due = Cite.Setting("bulletins.due");

    internal static Refusal? Producing(BulletinProduced wanted, Occasion occasion)
    {
        var period = wanted.Figures.Period;
        if (period.Last >= occasion.Today)
            return new("bulletin-period-running", new($"{BulletinText.Name(period)}还没有结束，不能生成通报。", $"{period} is not over: it has no bulletin yet."), Due);
        if (!wanted.Figures.HasData())
            return new("bulletin-no-data", new($"{BulletinText.Name(period)}没有可供统计的数据，不生成通报。", $"There are no figures of {period}: no bulletin is made of it."), Due);
        return wanted.Replaces is null || !Wording.Unusable(wanted.Reason, LongestReason) ? null
            : new("bulletin-correction-reason", new($"请写明更正通报的理由（1 至 {LongestReason} 字）。", $"Say why the bulletin is corrected, in 1 to {LongestReason} characters."), Numbered) { Field = "reason" };
    }

    internal static Refusal? Publishing(BulletinState state, string figuresHash)
    {
        if (state.Produced is null)
            return NotProduced;
        return state.Produced.FiguresHash == figuresHash ? null
            : new("bulletin-made-anew", new("通报刚刚重新生成，请核对后再印发。", "The bulletin was made anew just now: read it, and publish it then."), Numbered);
    }

    /// <summary>There is nothing to publish.</summary>
    public static Refusal NotProduced { get; } = new("bulletin-not-produced", new("还没有生成通报。", "The bulletin was not made yet."), Due);

    /// <summary>Only what is published is corrected.</summary>
    public static Refusal NotPublished { get; } =
        new("bulletin-not-published", new("通报还没有印发，可以直接重新生成，不需要更正。", "The bulletin is not published: make it anew, it needs no correction."), Numbered);

    /// <summary>Only the latest edition is corrected.</summary>
    public static Refusal Superseded { get; } =
        new("bulletin-superseded", new("该通报已有更正通报，请在最新的一份上更正。", "The bulletin was corrected before: correct the latest edition."), Numbered);

    internal static Refusal Published() =>
        new("bulletin-published", new("通报已经印发，不能再改；需要更正的另发更正通报。", "The bulletin is published and does not change: a correction is another bulletin."), Numbered);
}
