using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision.Rectifying;

namespace PerfServerless.Local.Simulation;

/// <summary>整改: notices issued, signed for, reported on and closed; one in a year overdue, and one sent back.</summary>
internal sealed class RectificationActs(World world, Agenda agenda)
{
    private const int OverdueOne = 4, SentBackOne = 7, Usual = 6, TooLong = 15, Again = 4;

    public void Plan(string inspection, UnitId unit, string finding) => Put(2, async () =>
    {
        var notice = World.Accepted(
            await world.Rectifications.Issue(world.As(Inspector(0)), inspection, new([finding], "请补齐材料，明确责任人，并报告整改情况。"), default), "Issuing a notice").State.Notice;
        world.Counts.Rectification();
        Follow(notice.Issued.Sequence, notice.Issued.At, unit);
    });

    private void Follow(int number, DateTimeOffset issued, UnitId unit)
    {
        var year = ChinaTime.DateOf(issued).Year;
        Put(1, () => Act(world.Plan.Administrator(unit).Id, year, number, new SignForNotice()));
        Put(number == OverdueOne ? TooLong : Usual, async () =>
        {
            await Report(unit, year, number, "已补齐材料，明确责任人。");
            Put(2, () => number == SentBackOne ? Return(unit, year, number) : Close(year, number, 1));
        });
    }

    private async Task Return(UnitId unit, int year, int number)
    {
        await Act(Inspector(2), year, number, new SendReportBack(1, "佐证材料与报告不符，请补充。"));
        Put(Again, async () =>
        {
            await Report(unit, year, number, "已补充佐证材料。");
            Put(2, () => Close(year, number, 2));
        });
    }

    private async Task Report(UnitId unit, int year, int number, string text)
    {
        var evidence = World.Accepted(
            await world.Evidence.Keep(world.As(world.Plan.Head(unit).Id), new MemoryStream("%PDF-1.4 整改佐证"u8.ToArray()), null, default), "Keeping evidence");
        await Act(world.Plan.Head(unit).Id, year, number, new ReportRectification(text, [evidence.Name]));
    }

    private Task Close(int year, int number, int report) => Act(Inspector(2), year, number, new CloseNotice(report, "现场复查，已整改到位。"));

    private async Task Act(PersonId by, int year, int number, RectificationCommand command) =>
        World.Accepted(await world.Rectifications.Act(world.As(by), year, number, command, default), command.GetType().Name);

    private void Put(int workingDays, Func<Task> act) =>
        agenda.Put(ChinaTime.At(world.Calendar.AddWorkingDays(world.Today, workingDays), new(10, 0)), act);

    private PersonId Inspector(int number) => world.Plan.Holder(Role.Inspector, number);
}
