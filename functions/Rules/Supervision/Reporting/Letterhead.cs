using System.Text.Json.Serialization;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>What a county's documents say of who issues them (assumed; <c>bulletins.letterhead</c>): an officer sets it, and what is published keeps its own.</summary>
/// <param name="Issuer">发文机关标志, the red head.</param>
/// <param name="Signature">发文机关署名.</param>
/// <param name="Prefix">机关代字 of the number.</param>
/// <param name="Addressee">主送机关.</param>
/// <param name="CopiedTo">抄送机关.</param>
public sealed record Letterhead(string Issuer, string Signature, string Prefix, string Addressee, string CopiedTo)
{
    /// <summary>Until an officer sets another: as the pilot names its leading group.</summary>
    public static Letterhead Usual { get; } = new(
        "县公务员绩效管理试点工作领导小组办公室文件", "县公务员绩效管理试点工作领导小组办公室", "绩管通",
        "各镇党委、政府，县级各部门，各事业单位", "县委办公室，县政府办公室，县纪委监委");

    /// <summary>Sets it.</summary>
    public static Decision<LetterheadEvent> Set(Letterhead state, Letterhead wanted)
    {
        if (state == wanted)
            return Decision<LetterheadEvent>.Nothing;
        return Wording.Unusable(wanted.Issuer, 40) || Wording.Unusable(wanted.Signature, 40) || Wording.Unusable(wanted.Prefix, 10)
            || Wording.Unusable(wanted.Addressee, 200) || Wording.Unusable(wanted.CopiedTo, 200)
            ? new Refusal("letterhead-text", new("请填写完整的发文机关标志、署名（各 40 字内）、机关代字（10 字内）、主送和抄送机关（各 200 字内）。", "A letterhead has its issuer and signature (40 characters each), its prefix (10), and whom it goes and is copied to (200 each)."), Cite.Setting("bulletins.letterhead")) { Field = "issuer" }
            : new LetterheadSet(wanted);
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static Letterhead Evolve(Letterhead state, LetterheadEvent happened) => happened switch
    {
        LetterheadSet e => e.Letterhead,
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };
}

/// <summary>What can have happened to the letterhead. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(LetterheadSet), nameof(LetterheadSet))]
public abstract record LetterheadEvent;

/// <summary>The letterhead from now on.</summary>
public sealed record LetterheadSet(Letterhead Letterhead) : LetterheadEvent;
