using System.Text.Json.Serialization;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>What a county's documents say of who issues them (assumed; <c>bulletins.letterhead</c>): an officer sets it, and what is published keeps its own.</summary>
/// <param name="Issuer">发文机关标志, the red head.</param>
/// <param name="Signature">发文机关署名.</param>
/// <param name="Prefix">机关代字 of the number.</param>
/// <param name="Addressee">主送机关.</param>
/// <param name="CopiedTo">抄送机关.</param>
/// <param name="Printer">印发机关.</param>
public sealed record Letterhead(string Issuer, string Signature, string Prefix, string Addressee, string CopiedTo, string Printer)
{
    /// <summary>Until an officer sets another.</summary>
    public static Letterhead Usual { get; } = new(
        "中共太白县委组织部文件", "中共太白县委组织部", "太绩通",
        "各镇党委、政府，县级各部门，各事业单位", "县委办公室，县人大常委会办公室，县政府办公室，县政协办公室，县纪委监委", "中共太白县委组织部办公室");

    /// <summary>Sets it.</summary>
    public static Decision<LetterheadEvent> Set(Letterhead state, Letterhead wanted)
    {
        if (state == wanted)
            return Decision<LetterheadEvent>.Nothing;
        return Wording.Unusable(wanted.Issuer, 40) || Wording.Unusable(wanted.Signature, 40) || Wording.Unusable(wanted.Prefix, 10)
            || Wording.Unusable(wanted.Addressee, 200) || Wording.Unusable(wanted.CopiedTo, 200) || Wording.Unusable(wanted.Printer, 40)
            ? new Refusal("letterhead-text", new("请填写完整的发文机关标志、署名、印发机关（各 40 字内）、机关代字（10 字内）、主送和抄送机关（各 200 字内）。", "A letterhead has its issuer, signature and printer (40 characters each), its prefix (10), and whom it goes and is copied to (200 each)."), Cite.Setting("bulletins.letterhead")) { Field = "issuer" }
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
