using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Promotion;

namespace PerfServerless.Rules.Tests.YearEnd.Promotion;

public class GrowthArchiveTests
{
    private static readonly PersonId Person = new("p1"), One = new("o1"), Two = new("o2");
    private static readonly ArchiveFacts Facts = new(Person, [One, Two], []);
    private static readonly OpenInspection Opening = new("i1", "副科级领导职务", "演示考〔2027〕1号", [One, Two]);

    [Fact]
    public void An_inspection_does_not_close_before_each_of_its_officers_has_read_the_archive()
    {
        var state = Act(ArchiveState.None, Opening, One);
        Decide(state, Close, One).MustRefuse("inspection-archive-unread");
        state = Act(state, new ReadArchive("干部考察", "i1"), One);
        state = Act(state, new ReadArchive("了解情况"), Two); // read, but not in this inspection
        Decide(state, Close, One).MustRefuse("inspection-archive-unread");
        state = Act(state, new ReadArchive("干部考察", "i1"), Two);
        state = Act(state, Close, One);
        Assert.True(state.Inspections[0].Concluded!.Recommended);
        Decide(state, Close, One).MustChangeNothing();
        Decide(state, new ReadArchive("干部考察", "i1"), Two).MustRefuse("inspection-not-open");
    }

    [Fact]
    public void Each_reading_is_kept_with_who_when_and_why()
    {
        var state = Act(Act(ArchiveState.None, new ReadArchive("了解情况"), One), new ReadArchive("了解情况"), One);
        Assert.Equal(2, state.Readings.Count);
        Assert.Equal((One, "了解情况", null), (state.Readings[0].By, state.Readings[0].Purpose, state.Readings[0].Inspection));
        Decide(state, new ReadArchive(" "), One).MustRefuse("archive-purpose");
        Decide(state, new ReadArchive("看看"), Person).MustRefuse("archive-own");
        Decide(state, new ReadArchive("考察", "i1"), One).MustRefuse("inspection-not-open");
        Decide(Act(state, Opening, One), new ReadArchive("考察", "i1"), new("o3")).MustRefuse("inspection-not-inspector");
    }

    [Fact]
    public void A_sanction_bars_a_recommendation_but_not_a_conclusion()
    {
        var state = Act(Act(Act(ArchiveState.None, Opening, One), new ReadArchive("干部考察", "i1"), One), new ReadArchive("干部考察", "i1"), Two);
        var barred = Facts with { Hints = [new(HintKind.Caution, new("提醒", "Note"), Cite.Pilot(5)), new(HintKind.Bar, new("处分期内", "Sanction"), Cite.CivilServantLaw(64))] };
        var refused = GrowthArchive.Decide(state, Close, barred, By(One));
        refused.MustRefuse("promotion-barred");
        Assert.Equal(Cite.CivilServantLaw(64), refused.Refusal!.Source);
        GrowthArchive.Decide(state, Close with { Recommended = false }, barred, By(One)).MustAccept();
    }

    [Fact]
    public void At_least_two_officers_inspect_and_never_the_person_concerned()
    {
        Open(Opening with { Post = "" }, "inspection-post");
        Open(Opening with { DocumentNumber = "" }, "inspection-document");
        Open(Opening with { Inspectors = [One] }, "inspection-team");
        Open(Opening with { Inspectors = [One, One, Two] }, "inspection-team");
        Open(Opening with { Inspectors = [One, Person] }, "inspection-own");
        Open(Opening with { Inspectors = [One, new("p2")] }, "inspection-officer");
        var open = Act(ArchiveState.None, Opening, One);
        Decide(open, Opening, One).MustChangeNothing();
        Decide(open, Opening with { Id = "i2" }, One).MustRefuse("inspection-open");
        Decide(open, Close, Person).MustRefuse("inspection-own");
        static void Open(OpenInspection command, string code) => Decide(ArchiveState.None, command, One).MustRefuse(code);
    }

    [Fact]
    public void One_that_is_abandoned_says_why_and_makes_room_for_another()
    {
        var state = Act(ArchiveState.None, Opening, One);
        Decide(state, new AbandonInspection("i1", ""), One).MustRefuse("inspection-reason");
        Decide(state, new AbandonInspection("i9", "理由"), One).MustRefuse("inspection-not-open");
        state = Act(state, new AbandonInspection("i1", "岗位调整"), One);
        Decide(state, Close, One).MustRefuse("inspection-not-open");
        Act(state, Opening with { Id = "i2" }, One);
    }

    [Fact]
    public void What_was_decided_elsewhere_is_entered_once_and_events_survive_being_stored()
    {
        var add = new AddArchiveEntry(new("e1", new(2027, 3, 1), new("嘉奖", "Commendation"), "1"));
        Decide(Act(ArchiveState.None, add, PersonId.System), add, PersonId.System).MustChangeNothing();
        StoredForm.MustNameEveryEvent<ArchiveEvent>();
        StoredForm.MustSurvive<ArchiveEvent>([new ArchiveEntryAdded(Person, add.Entry), new ArchiveRead(Person, One, By(One).At, "考察", "i1")]);
    }

    private static ConcludeInspection Close => new("i1", true, "建议提拔使用");

    private static Decision<ArchiveEvent> Decide(ArchiveState state, ArchiveCommand command, PersonId by) => GrowthArchive.Decide(state, command, Facts, By(by));

    private static ArchiveState Act(ArchiveState state, ArchiveCommand command, PersonId by) => Decide(state, command, by).MustAccept().Aggregate(state, GrowthArchive.Evolve);

    private static Occasion By(PersonId by) => new(by, ChinaTime.At(new(2027, 3, 1), new(9, 0)), WorkCalendar.Published);
}
