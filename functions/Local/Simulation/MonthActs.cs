using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Local.Simulation;

/// <summary>月工作汇报, 领导点评 and 考勤核定 of each month.</summary>
internal sealed class MonthActs(World world, Agenda agenda)
{
    public void Plan(Quarter period, TimeLimits limits)
    {
        foreach (var month in period.Months)
        {
            agenda.Put(At(month.First, 1, 9), () => RegisterLeaves(month));
            agenda.Put(At(month.Last, limits.Month - 1, 15), () => Send(month, person => !world.Chance.Happens(0.04, "report", person.Id, month)));
            agenda.Put(At(month.Last, limits.Month + 1, 9), () => Send(month, person => world.Chance.Happens(0.03, "report", person.Id, month)));
            agenda.Put(At(month.Last, limits.Month + 1, 14), () => SendBack(month));
            agenda.Put(At(month.Last, limits.Month + 2, 15), () => Review(month));
            agenda.Put(At(month.Last, limits.Attendance - 1, 10), () => PutSheets(month));
            agenda.Put(At(month.Last, limits.Attendance, 10), () => ConfirmSheets(month));
            agenda.Put(At(month.Last, limits.Attendance + 1, 10), () => ResolveSheets(month));
        }
    }

    private DateTimeOffset At(DateOnly day, int workingDays, int hour) => ChinaTime.At(world.Calendar.AddWorkingDays(day, workingDays), new(hour, 0));

    /// <summary>A long leave is in the sheet from the month's beginning, so that nobody is reminded of weeks they are away.</summary>
    private Task RegisterLeaves(Month month) => World.Each(
        world.Incidents.Leaves.Where(each => Within(each.Leave, month) is not null && world.Staff.Any(person => person.Id == each.Person)), each => Put(world.Posts[each.Person], month));

    private Task Send(Month month, Func<RegisterPerson, bool> who) => World.Each(world.Staff.Where(person => person.Entered <= month.Last && who(person)), async person =>
    {
        var draft = World.Accepted(await world.Months.Draft(world.As(person.Id), month, default), "Drafting a report");
        if (draft.WeeksClosed == 0)
            return;
        World.Accepted(await world.Months.Send(world.As(person.Id), month, draft.Text, default), "Sending a report");
        world.Counts.Report();
    });

    private Task SendBack(Month month) => World.Each(Sent(month).Where(person => world.Chance.Happens(0.02, "back", person.Id, month)), async person =>
    {
        var read = World.Accepted(await world.Months.Get(world.As(person.Id), person.Id, month, default), "Reading a report");
        if (!read.State.AwaitsReview)
            return;
        World.Accepted(await world.Months.SendBack(world.As(person.Supervisor!.Value), person.Id, month, "请补充完成情况的数据", default), "Sending back");
        World.Accepted(await world.Months.Send(world.As(person.Id), month, read.State.Text + "补充：数据见附件。\n", default), "Sending again");
    });

    private Task Review(Month month) => World.Each(Sent(month), async person =>
    {
        var read = World.Accepted(await world.Months.Get(world.As(person.Id), person.Id, month, default), "Reading a report");
        if (!read.State.AwaitsReview)
            return;
        var quality = world.Chance.Of("quality", person.Id);
        var score = Math.Round((decimal)(74 + 22 * quality + 6 * world.Chance.Of("score", person.Id, month) - 3), 1);
        var comment = score > 95 ? "工作扎实，成效明显" : score < 60 ? "进展缓慢，请改进" : "";
        World.Accepted(await world.Months.Review(world.As(person.Supervisor!.Value), person.Id, month, score, comment, default), "Reviewing");
        world.Counts.Review();
    });

    private IEnumerable<RegisterPerson> Sent(Month month) => world.Staff.Where(person => person.Entered <= month.Last);

    private Task PutSheets(Month month) => World.Each(Sent(month), async person =>
    {
        await Put(person, month);
        world.Counts.Sheet();
    });

    private async Task Put(RegisterPerson person, Month month)
    {
        var administrator = world.Plan.Administrator(world.HomeUnit(person.Id, month.Quarter)).Id;
        World.Accepted(await world.Sheets.Act(world.As(administrator), person.Id, month, new PutSheet(Entries(person, month)), default), "Putting a sheet");
    }

    private SheetEntries Entries(RegisterPerson person, Month month)
    {
        var leave = world.Incidents.LeaveOf(person.Id) is { } span ? Within(span, month) : null;
        var late = leave is null && world.Chance.Happens(0.08, "late", person.Id, month) ? new[] { WorkingDay(person, month) } : [];
        var absent = leave is null && late.Length == 0 && world.Chance.Happens(0.004, "absent", person.Id, month) ? new[] { WorkingDay(person, month) } : [];
        return new(leave is null ? [] : [leave], late, [], absent);
    }

    private DateOnly WorkingDay(RegisterPerson person, Month month) =>
        world.Calendar.AddWorkingDays(month.First.AddDays(-1), 1 + world.Chance.Below(15, "day", person.Id, month));

    private static LeaveSpan? Within(LeaveSpan leave, Month month)
    {
        var first = leave.First > month.First ? leave.First : month.First;
        var last = leave.Last < month.Last ? leave.Last : month.Last;
        return first <= last ? leave with { First = first, Last = last } : null;
    }

    private bool Disputes(RegisterPerson person, Month month) =>
        world.Incidents.LeaveOf(person.Id) is null && world.Chance.Happens(0.01, "dispute", person.Id, month);

    private Task ConfirmSheets(Month month) => World.Each(Sent(month), async person =>
    {
        var disputes = Disputes(person, month);
        if (!disputes && world.Chance.Happens(0.03, "silent", person.Id, month))
            return;
        SheetCommand command = disputes ? new DisputeSheet("当天外出开会，有通知为证") : new ConfirmSheet();
        World.Accepted(await world.Sheets.Act(world.As(person.Id), person.Id, month, command, default), "Answering a sheet");
    });

    private Task ResolveSheets(Month month) => World.Each(Sent(month).Where(person => Disputes(person, month)), async person =>
    {
        var head = world.Plan.Head(world.HomeUnit(person.Id, month.Quarter)).Id;
        var sheet = World.Accepted(await world.Sheets.Get(world.As(person.Id), person.Id, month, default), "Reading a sheet").State;
        var corrected = sheet.Entries.Late.Count > 0 ? sheet.Entries with { Late = [] } : null;
        World.Accepted(await world.Sheets.Act(world.As(head), person.Id, month, new ResolveDispute(corrected, "经核实"), default), "Resolving a dispute");
    });
}
