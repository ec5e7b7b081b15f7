using System.Text.Json.Serialization;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Honours;

/// <summary>What can have happened to a reminder talk (提醒谈话). The names are stored: they never change.</summary>
[JsonDerivedType(typeof(TalkHeld), nameof(TalkHeld))]
[JsonDerivedType(typeof(TalkSigned), nameof(TalkSigned))]
[JsonDerivedType(typeof(TalkSignatureRefused), nameof(TalkSignatureRefused))]
public abstract record TalkEvent;

/// <summary>A talk was held and its record written.</summary>
/// <param name="Person">With whom.</param>
/// <param name="Ground">Why.</param>
/// <param name="On">The day.</param>
/// <param name="Content">What was said.</param>
/// <param name="Reply">What the person said.</param>
/// <param name="By">Who held it.</param>
public sealed record TalkHeld(PersonId Person, TalkGround Ground, DateOnly On, string Content, string Reply, PersonId By) : TalkEvent;

/// <summary>The person signed the record.</summary>
public sealed record TalkSigned(DateOnly On) : TalkEvent;

/// <summary>The person refused to sign, before a witness.</summary>
public sealed record TalkSignatureRefused(string Witness, PersonId By, DateOnly On) : TalkEvent;

/// <summary>Why a talk is held.</summary>
public enum TalkGround
{
    /// <summary>工作推进不力、进展缓慢 (pilot section 5).</summary>
    SlowProgress = 1,

    /// <summary>考核结果一般及以下.</summary>
    WeakGrade,

    /// <summary>苗头性、倾向性问题.</summary>
    Conduct,
}

/// <summary>A talk as it stands.</summary>
public sealed record TalkState(TalkHeld? Held, DateOnly? SignedOn, TalkSignatureRefused? Refused)
{
    /// <summary>Not held.</summary>
    public static TalkState None { get; } = new(null, null, null);

    /// <summary>Whether the record was signed, or the refusal witnessed.</summary>
    public bool Complete => SignedOn is not null || Refused is not null;
}

/// <summary>提醒谈话: a record that both sides know: who, when, what, the person's reply, signed or refused.</summary>
public static class Talk
{
    private const int LongestWitness = 60;

    /// <summary>Records a talk that was held.</summary>
    public static Decision<TalkEvent> Hold(TalkState state, TalkHeld held, Occasion occasion)
    {
        if (state.Held == held)
            return Decision<TalkEvent>.Nothing;
        if (state.Held is not null)
            return Refused("talk-exists", "该谈话已有记录，不能改写。", "This talk is recorded and is not rewritten.");
        return Holding(held, occasion) is { } refusal ? refusal : held;
    }

    /// <summary>The person signs.</summary>
    public static Decision<TalkEvent> Sign(TalkState state, Occasion occasion)
    {
        if (state.Held is not { } held)
            return NotHeld();
        if (state.Complete)
            return Decision<TalkEvent>.Nothing;
        return occasion.By == held.Person ? new TalkSigned(occasion.Today) : Refused("talk-others-signature", "只有谈话对象本人可以签字。", "Only the person signs the record.");
    }

    /// <summary>Records that the person refused to sign.</summary>
    public static Decision<TalkEvent> RefuseSignature(TalkState state, string witness, Occasion occasion)
    {
        if (state.Held is not { } held)
            return NotHeld();
        if (state.Complete)
            return Decision<TalkEvent>.Nothing;
        if (occasion.By == held.Person)
            return Refused("talk-own-refusal", "拒签由谈话人记录。", "A refusal is recorded by whoever held the talk.");
        return Wording.Unusable(witness, LongestWitness)
            ? Refused("talk-witness", $"请写明见证人（不超过 {LongestWitness} 字）。", $"Name the witness (up to {LongestWitness} characters).", "witness")
            : new TalkSignatureRefused(witness, occasion.By, occasion.Today);
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static TalkState Evolve(TalkState state, TalkEvent happened) => happened switch
    {
        TalkHeld e => state with { Held = e },
        TalkSigned e => state with { SignedOn = e.On },
        TalkSignatureRefused e => state with { Refused = e },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Refusal? Holding(TalkHeld held, Occasion occasion)
    {
        if (held.Person == occasion.By)
            return Refused("talk-own", "不能与本人谈话。", "Nobody holds a talk with themselves.");
        if (!Enum.IsDefined(held.Ground))
            return Refused("talk-ground", "请写明谈话事由。", "Say why the talk was held.", "ground");
        if (held.On > occasion.Today)
            return Refused("talk-in-future", "谈话记录不能早于谈话。", "A talk is recorded after it was held.", "on");
        if (Wording.Unusable(held.Content))
            return Refused("talk-content", $"请写明谈话内容（不超过 {Wording.Longest} 字）。", $"Write what was said (up to {Wording.Longest} characters).", "content");
        return Wording.Unusable(held.Reply)
            ? Refused("talk-reply", $"请记录本人的回应，没有意见也请写明（不超过 {Wording.Longest} 字）。", $"Write the person's reply, even if there was none (up to {Wording.Longest} characters).", "reply")
            : null;
    }

    private static Refusal NotHeld() => Refused("talk-not-held", "没有这次谈话的记录。", "There is no record of this talk.");

    private static Refusal Refused(string code, string zh, string en, string? field = null) => new(code, new(zh, en), Cite.Setting("talks.record")) { Field = field };
}
