using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Objections;

/// <summary>Every reason for which an answer's content is refused, the same at every stage.</summary>
internal static class RulingRefusals
{
    public static Refusal? Of(Ruling ruling, ObjectionState state, Citation answer, Citation protection)
    {
        if (Wording.Unusable(ruling.Reason))
            return new("ruling-reason", new($"答复须书面说明理由（不超过 {Wording.Longest} 字）。", $"An answer gives its reasons in writing (up to {Wording.Longest} characters)."), answer) { Field = "reason" };
        if (!ruling.Upheld)
            return ruling.Corrected is null ? null
                : new("ruling-rejected-grade", new("不予支持的，等次维持不变，不能填写更正等次。", "When it is rejected the grade stands: give no corrected grade."), answer) { Field = "corrected" };
        if (ruling.Corrected is not { } corrected || !Enum.IsDefined(corrected))
            return new("ruling-grade", new("予以支持的，须写明更正后的等次。", "When it is upheld, give the corrected grade."), answer) { Field = "corrected" };
        if (corrected == state.Grade)
            return new("ruling-same", new("予以支持的，更正后的等次应高于原等次；等次不变的，请不予支持并说明理由。", "When it is upheld the grade gets better; when the grade stands, reject it and say why."), answer) { Field = "corrected" };
        return corrected < state.Grade
            ? new("ruling-worse", new("不得因提出异议、复核或申诉而降低等次。", "Nobody fares worse for having objected: the grade is not lowered."), protection) { Field = "corrected" }
            : null;
    }
}
