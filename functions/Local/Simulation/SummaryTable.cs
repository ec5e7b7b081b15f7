using Spectre.Console;

namespace PerfServerless.Local.Simulation;

/// <summary>A simulated year as a table.</summary>
internal static class SummaryTable
{
    public static void Write(Summary summary, TextWriter output)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        var table = new Table().Title($"{summary.Year}: {summary.People} people, {summary.Units} units, seed {summary.Seed}").AddColumn("").AddColumn(new TableColumn("").RightAligned()).HideHeaders();
        foreach (var (what, count) in Rows(summary))
            table.AddRow(what, count.ToString("N0"));
        foreach (var (quarter, grades) in summary.GradesByQuarter)
            table.AddRow(quarter, string.Join("  ", grades.Select(grade => $"{grade.Key} {grade.Value}")));
        table.AddRow(summary.Year.ToString(), string.Join("  ", summary.GradesOfYear.Select(grade => $"{grade.Key} {grade.Value}")));
        table.AddRow("audit", summary.AuditIntact ? "intact" : "[red]NOT INTACT[/]").AddRow("seconds", $"{summary.Seconds:0.0}");
        console.Write(table);
    }

    private static IEnumerable<(string, long)> Rows(Summary summary) =>
    [
        ("周工作纪实 weekly records", summary.WeeklyRecords), ("月工作汇报 monthly reports", summary.MonthlyReports), ("领导点评 reviews", summary.Reviews),
        ("日常考勤 attendance sheets", summary.AttendanceSheets), ("加减分与负面清单 adjustments", summary.Adjustments), ("民主测评 ballots", summary.Ballots),
        ("考核 appraisals", summary.Appraisals), ("归档 filed", summary.Filed), ("异议 objections", summary.Objections), ("更正 corrections", summary.Corrections),
        ("补定 late grades", summary.LateGrades), ("督导检查 inspections", summary.Inspections), ("整改通知书 rectifications", summary.Rectifications),
        ("补定 late grades", summary.LateGrades), ("通报 bulletins", summary.Bulletins), ("年度等次 annual grades", summary.AnnualGrades), ("提醒谈话 reminder talks", summary.Talks),
        ("奖金总额（分） bonus, fen", summary.Bonus.Total), ("极差（分） gap, fen", summary.Bonus.MaxMinGap), ("不发放 unpaid people", summary.Bonus.UnpaidPeople), ("bonus difference, fen", summary.Bonus.DifferenceFen),
        ("quota breaches", summary.QuotaBreaches),
    ];
}
