using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Honours;
using PerfServerless.Service.Linkages;

namespace PerfServerless.Local.Simulation;

/// <summary>提醒谈话 and 不足提醒 through the year, about as many as the pilot's fifty.</summary>
internal sealed class TalkActs(World world, Agenda agenda)
{
    private const int HeldAfter = 38, PlannedAfter = 41, FollowedAfter = 51, ClosedAfter = 56;

    public void Plan(Quarter period)
    {
        agenda.Put(At(period, HeldAfter), () => Talk(period));
        agenda.Put(At(period, HeldAfter + 1), () => Note(period));
        agenda.Put(At(period, PlannedAfter), () => Each(period, true, (person, one) => Act(person.Id, person.Id, one, new GivePlan("列出清单，每周对照完成"))));
        agenda.Put(At(period, FollowedAfter), () => Each(period, true, (person, one) => Act(person.Supervisor!.Value, person.Id, one, new FollowUp("按计划推进"))));
        agenda.Put(At(period, ClosedAfter), () => Each(period, true, (person, one) => Act(person.Supervisor!.Value, person.Id, one, new CloseShortcoming(true, "已按计划改进"))));
    }

    private DateTimeOffset At(Quarter period, int workingDays) => ChinaTime.At(world.Calendar.AddWorkingDays(period.First, workingDays), new(15, 0));

    /// <summary>Who is slow this quarter: leaders know without waiting for a grade. Those who were moved or join are left in peace.</summary>
    private IEnumerable<RegisterPerson> Slow(Quarter period) => world.Staff.Where(person =>
        person.Supervisor is not null && person.Entered < period.First && world.Chance.Happens(0.008, "talk", person.Id, period)
        && !world.Incidents.HasLeft(person.Id, period.Last) && world.Incidents.Moves.All(move => move.Person != person.Id));

    private Task Talk(Quarter period) => World.Each(Slow(period), async person =>
    {
        var body = new TalkBody(TalkGround.SlowProgress, world.Today, "一项重点工作进展缓慢，请抓紧推进", "将制定计划，按期完成");
        var held = World.Accepted(await world.Talks.Hold(world.As(person.Supervisor!.Value, $"talk-{person.Id}-{period}"), person.Id, body, default), "Holding a talk").State;
        if (world.Chance.Happens(0.05, "unsigned", person.Id, period))
            World.Accepted(await world.Talks.RefuseSignature(world.As(person.Supervisor!.Value), person.Id, held.Id, "见证人演示", default), "Witnessing");
        else
            World.Accepted(await world.Talks.Sign(world.As(person.Id), person.Id, held.Id, default), "Signing for a talk");
        world.Counts.Talk();
    });

    private Task Note(Quarter period) => Each(period, false, async (person, _) =>
        World.Accepted(await world.Shortcomings.Note(world.As(person.Supervisor!.Value, $"short-{person.Id}-{period}"), person.Id, new("计划性不强", world.Today.AddDays(30)), default), "Naming a shortcoming"));

    /// <summary>A third of those talked to; with the notice of this quarter once it was given.</summary>
    private Task Each(Quarter period, bool given, Func<RegisterPerson, string, Task> act) => World.Each(
        Slow(period).Where(person => world.Chance.Happens(0.33, "shortcoming", person.Id, period)), async person =>
        {
            var open = World.Accepted(await world.Shortcomings.List(world.As(person.Id), person.Id, new(null, 50), default), "Reading shortcomings").Items.FirstOrDefault(one => one.State.IsOpen);
            if (open is not null || !given)
                await act(person, open?.Id ?? "");
        });

    private async Task Act(PersonId by, PersonId person, string id, ShortcomingCommand command) =>
        World.Accepted(await world.Shortcomings.Act(world.As(by), person, id, command, default), command.GetType().Name);
}
