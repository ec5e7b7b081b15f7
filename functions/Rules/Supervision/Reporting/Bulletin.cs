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
    /// <summary>Makes it, or makes it anew; from the same figures nothing new comes. A period that is not over has no bulletin yet, and one without figures says so.</summary>
    public static Decision<BulletinEvent> Produce(BulletinState state, BulletinProduced wanted, Occasion occasion)
    {
        if (state.Published is not null)
            return BulletinRefusals.Published();
        if (BulletinRefusals.Producing(wanted, occasion) is { } refusal)
            return refusal;
        var same = state.Produced is { } before && (before.FiguresHash, before.Replaces, before.Reason) == (wanted.FiguresHash, wanted.Replaces, wanted.Reason);
        return same ? Decision<BulletinEvent>.Nothing : wanted;
    }

    /// <summary>Publishes it under the number that is kept for it.</summary>
    /// <param name="state">The bulletin.</param>
    /// <param name="wanted">The number, the letterhead and the files.</param>
    /// <param name="figuresHash">The figures that the files were made of: others may have come meanwhile.</param>
    public static Decision<BulletinEvent> Publish(BulletinState state, BulletinPublished wanted, string figuresHash)
    {
        if (state.Published is not null)
            return Decision<BulletinEvent>.Nothing;
        return BulletinRefusals.Publishing(state, figuresHash) is { } refusal ? refusal : wanted;
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static BulletinState Evolve(BulletinState state, BulletinEvent happened) => happened switch
    {
        BulletinProduced e => state with { Produced = e },
        BulletinPublished e => state with { Published = e },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };
}
