using PerfServerless.Rules;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.YearEnd;

namespace PerfServerless.Service.YearEnd;

/// <summary>What the organisation department is told when somebody's year comes out otherwise. It names nobody: the link leads to the particulars, which ask for the right.</summary>
internal static class RenewalWords
{
    public static Bilingual Changed(AppraisalPeriod period, AnnualAppraisalState before, YearFigure? now)
    {
        var (was, comes) = (Words(before.Total, before.Eligibility), Words(now?.Sheet.Total, now?.Eligibility));
        return period.Quarter is null
            ? new($"人员信息变动后，一名人员 {period.Year} 年度的得分或者可评等次有变化（原 {was.Zh}，现 {comes.Zh}），请研究年度等次。",
                $"After a change in someone's file their annual figures of {period.Year} are others ({was.En}; now {comes.En}): the annual grade is to be considered.")
            : new($"{period} 的考核结果更正后，一名人员 {period.Year} 年度的得分或者可评等次有变化（原 {was.Zh}，现 {comes.Zh}），请研究年度等次。",
                $"After a correction in {period} someone's annual figures of {period.Year} are others ({was.En}; now {comes.En}): the annual grade is to be considered.");
    }

    private static Bilingual Words(decimal? total, Eligibility? eligibility) => eligibility is null
        ? new("不在本考核范围", "not in this pool")
        : new(
            $"{(total is { } score ? $"{score:0.00} 分" : "无得分")}，{(eligibility.WhyNone is not null ? "不确定等次" : eligibility.Barred ? "不得评为优秀" : "可评为优秀")}",
            $"{(total is { } points ? $"{points:0.00}" : "no score")}, {(eligibility.WhyNone is not null ? "no grade" : eligibility.Barred ? "barred from the highest grade" : "open to the highest grade")}");
}
