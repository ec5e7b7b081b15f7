using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Weekly;

/// <summary>Every reason for which a weekly record is refused.</summary>
internal static class WeekRefusals
{
    private const int MostItems = 50, LongestTask = 500, LongestResult = 1000;

    public static Refusal? Recording(WeekState state, WeekFacts facts, Occasion occasion)
    {
        if (facts.Week.CompareTo(Week.Of(occasion.Today)) > 0)
            return new("week-in-future", new($"{facts.Week} 还没有到，不能提前填写纪实。", $"Week {facts.Week} has not begun: it cannot be recorded yet."), Cite.Setting("week.no-future"));
        if (facts.OnLeave || WeekDeadline.IsHoliday(facts.Week, occasion.Calendar))
            return new("week-exempt", new("本周全周休假或放假，无需填写纪实。", "The whole week was leave or holiday: no record is asked for."), Cite.Setting("week.exempt"));
        if (state.ClosedAt is not null)
            return new("week-closed", new("本周已销号。需要改动的，请申请更正。", "The week is closed out. A change now is a correction."), Cite.Setting("correction.version"));
        return null;
    }

    public static Refusal? Items(IReadOnlyList<WeekItem> items, WeekFacts facts)
    {
        if (items.Count is 0 or > MostItems)
            return Fault("week-items", $"一周应记录 1 至 {MostItems} 项工作。", $"A week has 1 to {MostItems} items.");
        if (items.Select(item => item.Id).Distinct(StringComparer.Ordinal).Count() < items.Count || items.Any(item => item.Id is not { Length: >= 1 and <= 40 }))
            return Fault("week-item-id", "每项工作须有各不相同的编号。", "Each item needs an id of its own.");
        if (items.Any(item => string.IsNullOrWhiteSpace(item.Task) || item.Task.Length > LongestTask || item.Result.Length > LongestResult))
            return Fault("week-item-text", $"每项工作须写明内容（不超过 {LongestTask} 字），结果不超过 {LongestResult} 字。", $"Each item says what was to be done (up to {LongestTask} characters); a result has up to {LongestResult}.");
        if (items.Any(item => item.Progress is < 0 or > 100))
            return Fault("week-item-progress", "进度应在 0 至 100 之间。", "Progress is between 0 and 100.");
        var missing = facts.Carried.FirstOrDefault(carried => items.All(item => item.Id != carried.Id));
        return missing is null ? null
            : new("week-carried-missing", new($"上周结转的事项“{missing.Task}”不能删除，只能销号或继续结转。", $"The item carried on from last week, “{missing.Task}”, cannot be dropped: close it or carry it on."), Cite.Setting("week.carry-reason")) { Field = "items" };
    }

    public static Refusal? ClosingOut(IReadOnlyList<WeekItem> items)
    {
        if (items.FirstOrDefault(item => item.Outcome == ItemOutcome.Open) is { } open)
            return new("week-item-open", new($"“{open.Task}”还没有销号，也没有说明结转。", $"“{open.Task}” is neither closed nor carried on."), Cite.Pilot(4)) { Field = "items" };
        if (items.FirstOrDefault(item => item.Outcome == ItemOutcome.Carried && string.IsNullOrWhiteSpace(item.CarryReason)) is { } carried)
            return new("week-carry-reason", new($"“{carried.Task}”结转到下周，须说明原因。", $"“{carried.Task}” is carried on: say why."), Cite.Setting("week.carry-reason")) { Field = "items" };
        return null;
    }

    public static Refusal? Approving(WeekState state, ApproveLateWeek command, Occasion occasion)
    {
        if (state.ClosedAt is null || state.Timeliness != Timeliness.Late)
            return new("week-not-late", new("该周纪实没有逾期，无需审批。", "The record is not late: there is nothing to approve."), Cite.Setting("week.grace"));
        if (state.Person == occasion.By)
            return new("week-own-approval", new("不能审批自己的逾期纪实。", "Nobody approves their own late record."), Cite.Setting("review.not-self"));
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new("week-approval-reason", new("请写明同意补记的理由。", "Say why the late record may count."), Cite.Setting("week.grace")) { Field = "reason" };
        return null;
    }

    private static Refusal Fault(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("week.items")) { Field = "items" };
}
