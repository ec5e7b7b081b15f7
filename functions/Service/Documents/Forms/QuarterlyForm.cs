using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Documents.Model;

namespace PerfServerless.Service.Documents.Forms;

/// <summary>季度考核登记表: one page, from a person's appraisal, with places for what is written and signed by hand.</summary>
public static class QuarterlyForm
{
    private static readonly decimal[] Widths = [24, 28, 24, 32, 18, 30];

    /// <summary>The form.</summary>
    /// <param name="person">The person's file.</param>
    /// <param name="unit">The name of the unit that appraises.</param>
    /// <param name="appraisal">The appraisal as it stands; what is not decided yet stays empty.</param>
    public static OfficialDocument Of(PersonState person, string unit, AppraisalState appraisal) => new()
    {
        Title = [$"{BulletinText.Name(ReportingPeriod.Of(appraisal.Period))}考核登记表"],
        Body = [new Table(Widths, [], [.. Particulars(person, unit, appraisal), .. Scores(appraisal.Score), .. Result(appraisal), .. Opinions(appraisal)]) { IsForm = true }],
    };

    private static IEnumerable<Row> Particulars(PersonState person, string unit, AppraisalState appraisal)
    {
        var post = person.AssignmentOn(appraisal.Period.Last);
        yield return FormRows.Of(Cell.Label("姓　名"), new(person.Name), Cell.Label("人员类别"), new(person.Kind.Label().Zh), Cell.Label("职　务"), new(post.Position));
        yield return FormRows.Of(Cell.Label("单　位"), new(unit) { Across = 3 }, Cell.Label("参评情况"), new(ParticipationWords.Of(appraisal.Participation)));
    }

    /// <summary>The score's first level: each component with what it came to, in the words of its explanation.</summary>
    private static IEnumerable<Row> Scores(Explanation? score)
    {
        yield return FormRows.Of(Cell.Label("考核内容") with { Across = 2 }, Cell.Label("得分"), Cell.Label("计算依据") with { Across = 3 });
        foreach (var (label, value, rule) in ScoreLines.Of(score))
            yield return new([new(label) { Across = 2 }, Cell.Score(value), Cell.Left(rule) with { Across = 3 }]) { Height = 9 };
    }

    private static IEnumerable<Row> Result(AppraisalState appraisal)
    {
        var grade = appraisal.Grade is { } known ? $"{known.Label().Zh}（平时考核“{known.StatutoryName()}”）" : "";
        yield return FormRows.Of(Cell.Label("综合得分") with { Across = 2 }, Cell.Score(appraisal.Total), Cell.Label("考核等次"), new(grade) { Across = 2 });
        var window = appraisal is { PublicationEnds: { } ends, ObjectionUntil: { } until } ? $"公示至{Typography.Date(ends)}，异议受理至{Typography.Date(until)}" : "";
        yield return FormRows.Of(Cell.Label("公示情况") with { Across = 2 }, Cell.Left(window) with { Across = 4 });
    }

    private static IEnumerable<Row> Opinions(AppraisalState appraisal) =>
    [
        FormRows.Opinion("主管领导\n评价意见", "签名：", 21), FormRows.Opinion("考核委员会\n（领导班子）\n意见", "（盖章）", 21), FormRows.Opinion("组织部门\n审定意见", "（盖章）", 19),
        FormRows.Opinion("本人意见", $"{Delivery(appraisal.Notice)}签名：", 21),
    ];

    private static string Delivery(NoticeDelivery notice) => notice switch
    {
        { SignedOn: { } signed } => $"考核结果已于{Typography.Date(signed)}签收。\n",
        { RefusalWitness: { } witness, ServedOn: { } served } => $"考核结果已于{Typography.Date(served)}送达，本人拒签，见证人：{witness}。\n",
        { ServedOn: { } served } => $"考核结果已于{Typography.Date(served)}送达。\n",
        _ => "",
    };
}
