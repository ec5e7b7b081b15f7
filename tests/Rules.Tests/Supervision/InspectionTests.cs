using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision.Inspecting;
using static PerfServerless.Rules.Tests.Supervision.SupervisionStory;

namespace PerfServerless.Rules.Tests.Supervision;

public class InspectionTests
{
    [Fact]
    public void The_usual_checklist_follows_the_twelve_procedures()
    {
        Assert.Equal(TwelveProcedures.All.Select(procedure => $"{procedure.Number}"), Checklist.OfProcedures.Select(item => item.Id));
        Assert.All(Checklist.OfProcedures, item => CitationText.For(item.Basis));
        Assert.Equal(["账实相符"], Checklist.Of(["账实相符"]).Select(item => item.Text.Zh));
    }

    [Fact]
    public void It_is_opened_where_the_plan_says_by_two_inspectors_of_other_units()
    {
        Open([First]).MustRefuse("inspection-team-size");
        Open([First, First]).MustRefuse("inspection-team-size");
        Open([First, Head]).MustRefuse("inspection-team-role");
        Open([First, Second], Opening with { Team = [Opening.Team[0], Opening.Team[1] with { Roles = [Role.OrganisationOfficer] }] }).MustRefuse("inspection-team-role");
        Open([First, Second], Opening with { Team = [Opening.Team[0], Opening.Team[1] with { Unit = Town }] }).MustRefuse("inspection-own-unit");
        Open([First, Second], Opening with { Unit = new("u2") }).MustRefuse("inspection-not-planned");
        Open([First, Second], Opening with { Arrangement = null }).MustRefuse("inspection-not-planned");
        Inspection.Open(InspectionState.None, new([First, Second]), Opening, By(First, ChinaTime.At(new(2026, 3, 31), new(9, 0)))).MustRefuse("inspection-early");
        Inspection.Open(Opened, new([First, Second]), Opening, By(First)).MustChangeNothing();
        Inspection.Open(Opened, new([Second, First]), Opening, By(First)).MustRefuse("inspection-open");
        Assert.Equal("2026-04-1-u1", Opened.Id);
    }

    [Fact]
    public void Only_its_team_records_it_and_what_does_not_conform_is_noted()
    {
        Opened.Asks(new CheckItems([new("1", Verdict.Conforms)]), new("i3")).MustRefuse("inspection-not-yours");
        Opened.Asks(new CheckItems([])).MustRefuse("inspection-item");
        Opened.Asks(new CheckItems([new("13", Verdict.Conforms)])).MustRefuse("inspection-item");
        Opened.Asks(new CheckItems([new("1", default)])).MustRefuse("inspection-item");
        Opened.Asks(new CheckItems([new("1", Verdict.DoesNotConform)])).MustRefuse("inspection-item-note");
        var seen = Opened.Does(new CheckItems([new("2", Verdict.Conforms)])).Does(new CheckItems([new("1", Verdict.NotApplicable), new("2", Verdict.DoesNotConform, "缺一人")]));
        Assert.Equal([new("1", Verdict.NotApplicable), new ItemResult("2", Verdict.DoesNotConform, "缺一人")], seen.Results);
        seen.Asks(new CheckItems([new("1", Verdict.NotApplicable)])).MustChangeNothing();
    }

    [Fact]
    public void A_finding_rests_on_an_article_or_a_setting_that_is_known()
    {
        Opened.Asks(new RecordFinding("f", " ", "3", null)).MustRefuse("inspection-finding-text");
        Opened.Asks(new RecordFinding("f", "问题", null, null)).MustRefuse("inspection-finding-basis");
        Opened.Asks(new RecordFinding("f", "问题", null, new("civil-servant-law", "999"))).MustRefuse("inspection-finding-basis");
        Opened.Asks(new RecordFinding("f", "问题", null, new(null!, null!))).MustRefuse("inspection-finding-basis");
        Opened.Asks(new RecordFinding("f", "问题", "99", null)).MustRefuse("inspection-finding-item");
        Assert.Equal(Cite.Setting("week.deadline"), Found.Findings[0].Basis);
        Found.Asks(new RecordFinding("f1", "三人未按时填写周纪实", "3", null)).MustChangeNothing();
    }

    [Fact]
    public void It_ends_when_every_item_has_its_result_and_every_fault_its_finding()
    {
        Opened.Asks(new CloseInspection("良好")).MustRefuse("inspection-items-open");
        Opened.Does(new CheckItems([.. Opened.Checklist.Select(item => new ItemResult(item.Id, Verdict.DoesNotConform, "不全"))]))
            .Asks(new CloseInspection("很差")).MustRefuse("inspection-finding-missing");
        Found.Asks(new CloseInspection(" ")).MustRefuse("inspection-conclusion");
        var closed = Found.Does(new CloseInspection("发现两个问题"));
        closed.Asks(new CloseInspection("发现两个问题")).MustChangeNothing();
        closed.Asks(new RecordFinding("f3", "又一个问题", "3", null)).MustRefuse("inspection-closed");
        closed.Asks(new CheckItems([new("3", Verdict.Conforms)])).MustRefuse("inspection-closed");
    }

    [Fact]
    public void Its_events_survive_being_stored()
    {
        StoredForm.MustNameEveryEvent<InspectionEvent>();
        StoredForm.MustSurvive<InspectionEvent>(
        [
            Open([First, Second]).MustAccept()[0], new ItemsChecked([new("1", Verdict.Conforms)], First, Monday),
            new FindingRecorded(Found.Findings[0], First, Monday), new InspectionClosed("结束", First, Monday),
        ]);
    }

    private static Decision<InspectionEvent> Open(PersonId[] team, InspectionFacts? facts = null) =>
        Inspection.Open(InspectionState.None, new(team), facts ?? Opening, By(First));
}
