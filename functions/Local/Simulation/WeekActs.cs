using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;
using PerfServerless.Service.Weekly;

namespace PerfServerless.Local.Simulation;

/// <summary>周工作纪实 and 周五销号: most in time, some in the grace, a few late and approved, fewer never.</summary>
internal sealed class WeekActs(World world, Agenda agenda)
{
    private const double InTime = 0.93, InGrace = 0.97, LateAndApproved = 0.99;

    public void Plan(Quarter period, TimeLimits limits)
    {
        foreach (var week in period.Weeks.Where(week => !WeekDeadline.IsHoliday(week, world.Calendar)))
        {
            var due = WeekDeadline.Due(week, limits, world.Calendar);
            var last = world.Calendar.LastWorkingDay(week)!.Value;
            agenda.Put(due.AddHours(-3), () => Record(week, 0, InTime));
            agenda.Put(ChinaTime.At(world.Calendar.AddWorkingDays(last, 1), new(10, 0)), () => Record(week, InTime, InGrace));
            agenda.Put(ChinaTime.At(world.Calendar.AddWorkingDays(last, 3), new(10, 0)), () => RecordLate(week));
        }
    }

    private Task Record(Week week, double from, double to) => World.Each(
        world.Staff.Where(person => Habit(person, week) is var habit && habit >= from && habit < to && Works(person, week)), person => CloseOut(person, week));

    private Task RecordLate(Week week) => World.Each(
        world.Staff.Where(person => Habit(person, week) is >= InGrace and < LateAndApproved && Works(person, week)), async person =>
        {
            await CloseOut(person, week);
            World.Accepted(await world.Weeks.ApproveLate(world.As(person.Supervisor!.Value), person.Id, week, "外出执行任务，同意补记", default), "Approving a late week");
        });

    private double Habit(RegisterPerson person, Week week) => world.Chance.Of("week", person.Id, week);

    /// <summary>Works on at least one day of the week.</summary>
    private bool Works(RegisterPerson person, Week week) =>
        person.Entered <= week.Sunday && !(world.Incidents.OnLeave(person.Id, week.Monday) && world.Incidents.OnLeave(person.Id, week.Sunday));

    private async Task CloseOut(RegisterPerson person, Week week)
    {
        var view = World.Accepted(await world.Weeks.Get(world.As(person.Id), person.Id, week, default), "Reading a week");
        if (view.State.Exempt)
            return;
        var items = view.State.Items.Select(each => Finish(each, person, week)).Concat(NewItems(person, week)).ToList();
        World.Accepted(await world.Weeks.Record(world.As(person.Id), week, new CloseOutWeek(items), default), "Closing out a week");
        world.Counts.Week();
    }

    /// <summary>What was carried on is done in most weeks, and carried on again in others.</summary>
    private WeekItem Finish(WeekItemView item, RegisterPerson person, Week week) => world.Chance.Happens(0.7, "finish", person.Id, week, item.Item.Id)
        ? item.Item with { Outcome = ItemOutcome.Closed, Progress = 100, Result = "已办结" }
        : item.Item with { Outcome = ItemOutcome.Carried, Progress = Math.Min(95, item.Item.Progress + 20), CarryReason = "等待会签，下周继续" };

    private IEnumerable<WeekItem> NewItems(RegisterPerson person, Week week)
    {
        var count = 1 + world.Chance.Below(3, "items", person.Id, week);
        for (var number = 1; number <= count; number++)
        {
            var task = Tasks[world.Chance.Below(Tasks.Length, "task", person.Id, week, number)];
            var carried = world.Chance.Happens(0.15, "carry", person.Id, week, number);
            yield return new($"{week}-{number}", task, carried ? "" : "按要求完成", carried ? 40 : 100, week,
                carried ? ItemOutcome.Carried : ItemOutcome.Closed, carried ? "需要其他单位配合" : null, []);
        }
    }

    private static readonly string[] Tasks =
    [
        "走访演示村两户，核对台账", "起草本单位季度小结", "办理群众来信两件", "整理项目档案", "协助开展防汛值守", "核对资金拨付明细", "参加业务培训并记录", "更新政务公开栏目",
        "组织一次例会并整理纪要", "现场检查两处点位", "录入统计报表", "答复建议提案一件",
    ];
}
