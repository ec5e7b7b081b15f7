using System.Globalization;
using PerfServerless.Rules;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Bonus;

namespace PerfServerless.Service.Linkages;

/// <summary>A bonus list for people to read (奖金发放表), the total last.</summary>
internal static class BonusTable
{
    public static ListFile Of(BonusState state, IReadOnlyDictionary<PersonId, string> names)
    {
        var list = state.Settled!;
        var rows = list.Lines.Select(line => Row(line, names[line.Person], state.Period)).ToList();
        rows.Add(["合计", "", $"{list.PaidPeople} 人", "", Yuan(list.Lines.Where(line => line.Unpaid is null).Sum(line => line.Standard)), "", Yuan(list.Paid), $"不发放 {list.UnpaidPeople} 人"]);
        return new($"bonus-{state.Period}", ["单位", "编号", "姓名", "考核等次", "奖金标准（元）", "系数", "实发（元）", "说明"], rows);
    }

    private static IReadOnlyList<string> Row(BonusLine line, string name, BonusPeriod period) =>
    [
        line.Unit.Value, line.Person.Value, name, string.Join("、", line.Places.Select(place => Label(place, line.Kind, period).Zh)),
        Yuan(line.Standard), (line.Weight / 200m).ToString("0.###", CultureInfo.InvariantCulture), Yuan(line.Pay), line.Unpaid?.Reason().Zh ?? "",
    ];

    private static Bilingual Label(int place, StaffKind kind, BonusPeriod period) => period.IsYear ? ((AnnualGrade)place).Label(kind) : ((Grade)place).Label();

    private static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
