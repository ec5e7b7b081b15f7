using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.NegativeList;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Points;
using PerfServerless.Service.Adjustments;

namespace PerfServerless.Local.Simulation;

/// <summary>加减分 and 负面清单: proposed by the head, answered or not, checked by discipline, approved by the department.</summary>
internal sealed class AdjustmentActs(World world, Agenda agenda)
{
    public void Plan(Quarter period)
    {
        foreach (var month in period.Months)
        {
            var day = world.Calendar.AddWorkingDays(month.First, 8);
            agenda.Put(ChinaTime.At(day, new(9, 0)), () => Propose(month, day));
        }
    }

    private Task Propose(Month month, DateOnly day) => World.Each(
        world.Staff.Where(person => world.Chance.Happens(0.02, "points", person.Id, month) && person.Entered < month.First), async person =>
        {
            var head = world.Plan.Head(world.HomeUnit(person.Id, month.Quarter)).Id;
            var evidence = await Evidence(head, person.Id, month);
            var proposal = new AdjustmentProposal(person.Id, SubjectOf(person.Id, month, day), "演示事项:" + month, day, $"演示发〔{month.Year}〕{person.Id}-{month.Number}", [evidence]);
            var entry = World.Accepted(await world.Adjustments.Propose(world.As(head), proposal, default), "Proposing points").State;
            Decide(person.Id, entry, day);
        });

    /// <summary>Most entries give points, some take them, a few enter the negative list.</summary>
    private AdjustmentSubject SubjectOf(PersonId person, Month month, DateOnly day) => world.Chance.Of("subject", person, month) switch
    {
        < 0.70 => new PointsSubject(1 + world.Chance.Below(4, "value", person, month)),
        < 0.85 => new PointsSubject(-1 - world.Chance.Below(3, "value", person, month)),
        < 0.95 => new NegativeEntry(NegativeLevel.Notice, day, day.AddMonths(3)),
        < 0.99 => new NegativeEntry(NegativeLevel.Restriction, day, day.AddMonths(6)),
        _ => new NegativeEntry(NegativeLevel.Veto, day, day.AddMonths(12)),
    };

    private async Task<string> Evidence(PersonId head, PersonId person, Month month)
    {
        var content = System.Text.Encoding.ASCII.GetBytes($"%PDF-1.4\n% demonstration evidence {person} {month}\n%%EOF\n");
        return World.Accepted(await world.Evidence.Keep(world.As(head), new MemoryStream(content), content.Length, default), "Keeping evidence").Name;
    }

    private void Decide(PersonId person, AdjustmentView entry, DateOnly day)
    {
        lock (agenda)
        {
            agenda.Put(At(day, 2), async () =>
            {
                if (!world.Chance.Happens(0.5, "statement", person, entry.Id) || world.Incidents.HasLeft(person, world.Today))
                    return;
                World.Accepted(await world.Adjustments.Act(world.As(person), person, entry.Id, new GiveStatement("情况属实，无异议"), default), "Stating");
            });
            agenda.Put(At(day, 5), async () => World.Accepted(
                await world.Adjustments.Act(world.As(world.Plan.Holder(Role.DisciplineReviewer)), person, entry.Id, new ReviewByDiscipline(true, "材料齐全"), default), "Checking points"));
            agenda.Put(At(day, 6), async () =>
            {
                World.Accepted(await world.Adjustments.Act(world.Officer(0), person, entry.Id, new ApproveByOrganisation(true, "同意"), default), "Approving points");
                world.Counts.Adjustment();
            });
        }
    }

    private DateTimeOffset At(DateOnly day, int workingDays) => ChinaTime.At(world.Calendar.AddWorkingDays(day, workingDays), new(11, 0));
}
