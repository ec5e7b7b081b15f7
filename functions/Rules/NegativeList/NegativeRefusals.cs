using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.NegativeList;

/// <summary>Every reason for which an entry in the negative list is refused.</summary>
internal static class NegativeRefusals
{
    public static Refusal? Of(NegativeEntry entry, DateOnly eventDate, Quarter period)
    {
        if (!Enum.IsDefined(entry.Level))
            return Fault("negative-level", "请选择负面清单等级：提示、限制或否决。", "Choose the level: notice, restriction or veto.");
        if (entry.Last < entry.First || entry.First < eventDate)
            return Fault("negative-span", "影响期不得早于事件发生日，结束不得早于开始。", "The influence begins on or after the event and ends on or after its beginning.");
        return entry.Level == NegativeLevel.Veto && entry.Last < period.Last
            ? Fault("negative-veto-span", $"否决的影响期至少到本季度末（{period.Last:yyyy-MM-dd}）。", $"A veto lasts at least to the end of the quarter ({period.Last:yyyy-MM-dd}).")
            : null;
    }

    private static Refusal Fault(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("negative.levels")) { Field = "subject" };
}
