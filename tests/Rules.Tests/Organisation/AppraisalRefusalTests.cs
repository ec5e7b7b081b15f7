using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Organisation;

public class AppraisalRefusalTests
{
    private static readonly PersonId Person = new("p1");
    private static readonly RecordAppraisalRefusal Record = new(2025, new(2025, 12, 1), "拒绝述职", Consolidated: false);

    [Fact]
    public void A_refusal_is_recorded_by_another_before_the_run_with_the_warning()
    {
        var file = Registered();
        Decide(file, Record, "p1").MustRefuse("annual-refusal-own");
        Decide(file, Record with { WarnedOn = new(2025, 12, 11) }).MustRefuse("annual-refusal-warned");
        Decide(file, Record with { Reason = " " }).MustRefuse("annual-refusal-reason");
        Decide(file, Record with { Consolidated = true }).MustRefuse("annual-refusal-late");
        var refused = Does(file, Record);
        Decide(refused, Record).MustChangeNothing();
        Assert.Equal(new(2025, new(2025, 12, 1), "拒绝述职", new("head")), Assert.Single(refused.Refused));
    }

    [Fact]
    public void Of_one_year_the_last_record_holds_and_each_year_is_its_own()
    {
        var file = Does(Does(Does(Registered(), Record with { Year = 2024 }), Record), Record with { Reason = "拒不签字" });
        Assert.Equal([(2024, "拒绝述职"), (2025, "拒不签字")], file.Refused.Select(each => (each.Year, each.Reason)));
    }

    private static PersonState Registered() =>
        Does(PersonState.None, new RegisterPerson(Person, "演示", StaffKind.CivilServant, new(2020, 1, 1), new("u1"), null, "科员", false, []));

    private static PersonState Does(PersonState file, PersonCommand command) => Decide(file, command).MustAccept().Aggregate(file, PersonFile.Evolve);

    private static Decision<PersonEvent> Decide(PersonState file, PersonCommand command, string by = "head") =>
        PersonFile.Decide(file, command, [], new(new(by), ChinaTime.At(new(2025, 12, 10), new(10, 0)), WorkCalendar.Published));
}
