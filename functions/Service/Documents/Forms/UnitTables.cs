using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Documents.Model;

namespace PerfServerless.Service.Documents.Forms;

/// <summary>A unit's roster and results of a quarter, as tables of a workbook.</summary>
public static class UnitTables
{
    /// <summary>参评名单: who takes part and how. The reason stays out: sickness, a case and a sanction are sensitive (个人信息保护法 art. 28).</summary>
    public static Table Roster(IReadOnlyList<(PersonState Person, AppraisalState Appraisal)> people) => new(
        [12, 30, 36, 48, 30],
        [new([new("序号"), new("姓名"), new("人员类别"), new("职务"), new("参评情况")])],
        [.. people.Select((each, place) => new Row(
        [
            Cell.Count(place + 1), new(each.Person.Name), new(each.Person.Kind.Label().Zh), Cell.Left(each.Person.AssignmentOn(each.Appraisal.Period.Last).Position),
            new(ParticipationWords.Of(each.Appraisal.Participation)),
        ]))]);

    /// <summary>考核结果.</summary>
    public static Table Results(IReadOnlyList<(PersonState Person, AppraisalState Appraisal)> people) => new(
        [12, 30, 36, 26, 26, 26],
        [new([new("序号"), new("姓名"), new("人员类别"), new("得分"), new("等次"), new("送达签收")])],
        [.. people.Where(each => each.Appraisal.Participation == Participation.Graded).Select((each, place) => new Row(
        [
            Cell.Count(place + 1), new(each.Person.Name), new(each.Person.Kind.Label().Zh), Cell.Score(each.Appraisal.Total),
            new(each.Appraisal.Grade?.Label().Zh ?? "未公示"), new(each.Appraisal.Notice.Complete ? "已签收" : "未签收"),
        ]))]);
}
