using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>A bulletin as it stands.</summary>
/// <param name="Produced">What it was last made of; <c>null</c> before.</param>
/// <param name="Published">How it was published; <c>null</c> before.</param>
public sealed record BulletinState(BulletinProduced? Produced, BulletinPublished? Published)
{
    /// <summary>No bulletin.</summary>
    public static BulletinState None { get; } = new(null, null);
}

/// <summary>通报: made from the figures of a period, by the clock or by hand; published by a person, and never changed then. A correction is another bulletin with its own number.</summary>
public static class Bulletin
{
    /// <summary>Makes it, or makes it anew. A period that is not over has no bulletin yet, and one without figures says so.</summary>
    public static Decision<BulletinEvent> Produce(BulletinState state, BulletinProduced wanted, Occasion occasion)
    {
        if (state.Published is not null)
            return BulletinRefusals.Published();
        return BulletinRefusals.Producing(wanted, occasion) is { } refusal ? refusal : wanted;
    }

    /// <summary>Publishes it under the number that is kept for it.</summary>
    public static Decision<BulletinEvent> Publish(BulletinState state, string number, Letterhead letterhead, Occasion occasion)
    {
        if (state.Published is not null)
            return Decision<BulletinEvent>.Nothing;
        return BulletinRefusals.Publishing(state) is { } refusal ? refusal : new BulletinPublished(number, occasion.Today, letterhead, occasion.By);
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static BulletinState Evolve(BulletinState state, BulletinEvent happened) => happened switch
    {
        BulletinProduced e => state with { Produced = e },
        BulletinPublished e => state with { Published = e },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };
}

/// <summary>Every reason for which an act on a bulletin is refused.</summary>
internal static class BulletinRefusals
{
    private static readonly Citation Numbered = Cite.Setting("bulletins.number");

    public static Refusal? Producing(BulletinProduced wanted, Occasion occasion)
    {
        var period = wanted.Figures.Period;
        if (period.Last >= occasion.Today)
            return new("bulletin-period-running", new($"{BulletinText.Name(period)}还没有结束，不能生成通报。", $"{period} is not over: it has no bulletin yet."), Cite.Setting("bulletins.due"));
        if (!wanted.Figures.HasData())
            return new("bulletin-no-data", new($"{BulletinText.Name(period)}没有可供统计的数据，不生成通报。", $"There are no figures of {period}: no bulletin is made of it."), Cite.Pilot(3)) { Field = "period" };
        return wanted.Replaces is null || !Wording.Unusable(wanted.Reason, 500) ? null
            : new("bulletin-correction-reason", new("请写明更正通报的理由（1 至 500 字）。", "Say why the bulletin is corrected, in 1 to 500 characters."), Numbered) { Field = "reason" };
    }

    public static Refusal? Publishing(BulletinState state) => state.Produced is not null ? null
        : new("bulletin-not-produced", new("还没有生成通报。", "The bulletin was not made yet."), Cite.Setting("bulletins.due"));

    public static Refusal Published() =>
        new("bulletin-published", new("通报已经印发，不能再改；需要更正的另发更正通报。", "The bulletin is published and does not change: a correction is another bulletin."), Numbered);
}
