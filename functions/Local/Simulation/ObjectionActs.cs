using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Objections;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Local.Simulation;

/// <summary>考核结果异议, 更正 and 补定 of a quarter.</summary>
internal sealed class ObjectionActs(World world, Agenda agenda)
{
    public void Plan(Quarter period)
    {
        agenda.Put(At(2), () => Lodge(period));
        agenda.Put(At(3), () => Assign(period));
        agenda.Put(At(6), () => Answer(period));
        agenda.Put(At(8), () => Correct(period));
        agenda.Put(At(9), () => DecideWithheld(period.Previous));
    }

    private DateTimeOffset At(int workingDays) => ChinaTime.At(world.Calendar.AddWorkingDays(world.Today, workingDays), new(14, 0));

    private IEnumerable<PersonId> Objectors(Quarter period) =>
        world.Graded(period).Where(person => world.Chance.Happens(0.015, "objects", person, period) && !world.Incidents.HasLeft(person, world.Today));

    private Task Lodge(Quarter period) => World.Each(Objectors(period), async person =>
    {
        var grade = World.Accepted(await world.Appraisals.Get(world.As(person), person, period, default), "Reading an appraisal").State.Grade;
        if (grade is null or Grade.Excellent)
            return;
        World.Accepted(await world.Objections.Act(world.As(person), person, period, new LodgeObjection(new("本季度一项重点工作未计入", [])), default), "Objecting");
        world.Counts.Objection();
    });

    private Task Assign(Quarter period) => EachOpen(period, async (person, _) =>
        World.Accepted(await world.Objections.Act(world.Officer(0), person, period, new AssignReviewer(Reviewer), default), "Naming a reviewer"));

    /// <summary>Some are upheld: one grade better, but never 优秀, whose places the round has given away.</summary>
    private Task Answer(Quarter period) => EachOpen(period, async (person, objection) =>
    {
        var upheld = objection.Grade < Grade.Good && world.Chance.Happens(0.6, "upheld", person, period);
        var ruling = new Ruling(upheld, upheld ? objection.Grade + 1 : null, upheld ? "核实属实，予以采纳" : "原评定依据充分");
        World.Accepted(await world.Objections.Act(world.As(Reviewer), person, period, new DecideObjection(ruling), default), "Answering an objection");
        if (!upheld)
            return;
        World.Accepted(await world.Corrections.ApproveObjection(world.Officer(2), person, period, default), "Correcting after an objection");
        world.Counts.Correction();
    });

    private Task EachOpen(Quarter period, Func<PersonId, ObjectionState, Task> act) => World.Each(Objectors(period), async person =>
    {
        var read = await world.Objections.Get(world.As(person), person, period, default);
        if (read.Failure is null && read.Value.State.Objection.IsOpen(ObjectionStage.Internal))
            await act(person, read.Value.State.Objection);
    });

    /// <summary>From the discipline office: nobody there decides grades.</summary>
    private PersonId Reviewer => world.Plan.Holder(Role.DisciplineReviewer, 1);

    /// <summary>更正: in a few pools a grade turns out wrong; the head proposes, an officer approves.</summary>
    private Task Correct(Quarter period) => World.Each(world.Plan.Pools.Where(pool => world.Chance.Happens(0.08, "correction", pool.Id, period)), async pool =>
    {
        var head = world.Plan.Head(pool.Units[0]).Id;
        var round = World.Accepted(await world.Rounds.Get(world.As(head), period, pool.Id, default), "Reading a round").State;
        if (round.Grades.Where(grade => grade.Value.Current.Grade == Grade.Good && world.HomeUnit(grade.Key, period) == pool.Units[0]).Select(grade => grade.Key).FirstOrDefault() is { Value: not null } person)
            await Change(person, period, ChangeKind.Correction, Grade.Fair, "复核发现一项材料重复计算");
    });

    /// <summary>补定: a case closed without sanction lets the grade withheld in the quarter before be decided.</summary>
    private Task DecideWithheld(Quarter period) => World.Each(
        world.Incidents.Cases.Where(each => !each.Sanctioned && each.Closed <= world.Today && world.WithheldIn(period, each.Person)),
        each => Change(each.Person, period, ChangeKind.LateGrade, Grade.Good, $"{each.Number}结案，未给予处分"));

    private async Task Change(PersonId person, Quarter period, ChangeKind kind, Grade grade, string reason)
    {
        var proposer = world.Plan.Head(world.HomeUnit(person, period)).Id;
        var proposed = World.Accepted(await world.Corrections.Propose(
            world.As(proposer, $"change-{person}-{period}"), person, period, kind, grade, reason, default), "Proposing a change").State;
        World.Accepted(await world.Corrections.Approve(world.Officer(2), person, period, proposed.Id, default), "Approving a change");
        if (kind == ChangeKind.LateGrade)
            world.Counts.LateGrade();
        else
            world.Counts.Correction();
    }
}
