using System.Collections.Concurrent;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Local.Simulation;

/// <summary>From the scheme to the file: procedures 1, 2 and 8 to 12 of a quarter.</summary>
internal sealed class RoundActs(World world, Agenda agenda)
{
    private readonly ConcurrentDictionary<(PersonId Person, Quarter Period), (DateTimeOffset At, DateTimeOffset? Since)> _wakes = [];

    public void Plan(Quarter period, TimeLimits limits)
    {
        agenda.Put(Before(period, limits.SchemeLead + 3), () => Scheme(period));
        agenda.Put(After(period.First, 2, 9), () => ProposeRosters(period));
        agenda.Put(After(period.First, 4, 9), () => LockRosters(period));
        var close = 1 + new BallotTerms().WindowDays;
        agenda.Put(After(period.Last, 1, 9), () => OpenBoxes(period));
        agenda.Put(After(period.Last, 3, 9), () => Vote(period));
        agenda.Put(After(period.Last, close + 1, 9), () => CloseBoxes(period));
        agenda.Put(After(period.Last, 11, 9), () => Score(period));
        agenda.Put(After(period.Last, 13, 9), () => Decide(period));
        agenda.Put(After(period.Last, 16, 9), () => Approve(period));
        agenda.Put(After(period.Last, 17, 9), () => Publish(period));
        agenda.Put(After(period.Last, 18, 10), () => Serve(period));
        agenda.Put(After(period.Last, 33, 9), () => File(period));
    }

    private DateTimeOffset After(DateOnly day, int workingDays, int hour) => ChinaTime.At(world.Calendar.AddWorkingDays(day, workingDays), new(hour, 0));

    private DateTimeOffset Before(Quarter period, int workingDays) => ChinaTime.At(world.Calendar.AddWorkingDays(period.First, -workingDays), new(9, 0));

    private async Task Scheme(Quarter period)
    {
        World.Accepted(await world.Schemes.Draft(world.Officer(0), period, new(), world.Plan.Pools, default), "Drafting the scheme");
        World.Accepted(await world.Schemes.Freeze(world.Officer(0), period, default), "Freezing the scheme");
        var flow = World.Accepted(await world.Schemes.InForce(period, default), "The scheme in force").Flow;
        foreach (var moment in flow.Moments.Where(moment => moment > world.Clock.GetUtcNow()))
            agenda.Put(moment, () => Advance(period));
        foreach (var moment in flow.Duties.Select(duty => Reminding.Moment(duty, new TimeLimits(), world.Calendar)).Distinct().Where(moment => moment > world.Clock.GetUtcNow()))
            agenda.Put(moment, Remind);
    }

    private Task Remind() => world.Reminders.Sweep(world.Clock.GetUtcNow().AddMinutes(-1), default);

    /// <summary>The clock strikes for everyone whose appraisal asked to be woken by now.</summary>
    private Task Advance(Quarter period) => World.Each(world.Graded(period).Where(person => !_wakes.TryGetValue((person, period), out var wake) || wake.At <= world.Clock.GetUtcNow()), async person =>
    {
        var since = _wakes.TryGetValue((person, period), out var wake) ? wake.Since : null;
        var advanced = World.Accepted(await world.Alarm.Advance(person, period, since, default), "Advancing");
        _wakes[(person, period)] = (advanced.NextWake ?? DateTimeOffset.MaxValue, world.Clock.GetUtcNow());
    });

    private Task ProposeRosters(Quarter period) => World.Each(world.Plan.Units, async unit =>
    {
        var administrator = world.As(world.Plan.Administrator(unit.Id).Id);
        var entries = World.Accepted(await world.Rosters.Suggest(administrator, unit.Id, period, default), "Suggesting a roster");
        World.Accepted(await world.Rosters.Propose(administrator, unit.Id, period, entries, default), "Proposing a roster");
        world.Note(period, unit.Id, entries);
    });

    private Task LockRosters(Quarter period) => World.Each(world.Plan.Units, async unit =>
        World.Accepted(await world.Rosters.Lock(world.Officer(0), unit.Id, period, default), "Locking a roster"));

    /// <summary>Leaders vote in class A, colleagues in B, and six from the next unit, whom this one serves, in C.</summary>
    private Task OpenBoxes(Quarter period) => World.Each(world.Plan.Units, async unit =>
    {
        var subjects = world.GradedIn(period, unit.Id);
        var next = world.Plan.Units[(world.Plan.Units.ToList().FindIndex(each => each.Id == unit.Id) + 1) % world.Plan.Units.Count].Id;
        var invitations = world.Plan.Leaders.Where(leader => leader.Unit == unit.Id).Select(leader => new Invitation(leader.Id, VoterClass.A))
            .Concat(subjects.Select(subject => new Invitation(subject, VoterClass.B)))
            .Concat(world.GradedIn(period, next).Take(6).Select(served => new Invitation(served, VoterClass.C))).ToList();
        var opened = await world.Boxes.Manage(world.As(world.Plan.Administrator(unit.Id).Id), unit.Id, period, new OpenBox(subjects, invitations), default);
        World.Accepted(opened, "Opening a box");
    });

    /// <summary>One box's ballots one after the other, boxes side by side.</summary>
    private Task Vote(Quarter period) => World.Each(world.Plan.Units, async unit =>
    {
        var turnout = World.Accepted(await world.Boxes.Turnout(world.Officer(0), unit.Id, period, default), "Reading a turnout").State;
        foreach (var voter in turnout.Waiting.Where(voter => world.Chance.Happens(0.92, "votes", voter, unit.Id, period) && !world.Incidents.HasLeft(voter, world.Today)))
        {
            var own = World.Accepted(await world.Boxes.Own(world.As(voter), unit.Id, period, default), "Reading one's ballot");
            var marks = own.Subjects.ToDictionary(subject => subject, subject => Marks(voter, subject, period));
            World.Accepted(await world.Boxes.Cast(world.As(voter), unit.Id, period, new BallotPaper(own.Class, marks), default), "Voting");
            world.Counts.Ballot();
        }
    });

    private IReadOnlyList<int> Marks(PersonId voter, PersonId subject, Quarter period)
    {
        var mark = 78 + (int)(18 * world.Chance.Of("quality", subject)) + world.Chance.Below(5, "mark", voter, subject, period);
        return [mark, mark - 1, mark + 1, mark - 2, mark];
    }

    private Task CloseBoxes(Quarter period) => World.Each(world.Plan.Units, async unit =>
        World.Accepted(await world.Boxes.Close(world.As(world.Plan.Administrator(unit.Id).Id), unit.Id, period, default), "Closing a box"));

    private Task Score(Quarter period) => World.Each(world.Plan.Pools, async pool =>
        World.Accepted(await world.Rounds.ScoreAndOpen(world.As(world.Plan.Administrator(pool.Units[0]).Id), period, pool.Id, default), "Scoring"));

    /// <summary>The committee follows the proposals, and gives the places that a tie left open in the order of the ranking.</summary>
    private Task Decide(Quarter period) => World.Each(world.Plan.Pools, async pool =>
    {
        var head = world.As(world.Plan.Head(pool.Units[0]).Id);
        var round = World.Accepted(await world.Rounds.Get(head, period, pool.Id, default), "Reading a round").State;
        var free = round.Places - round.Proposals.Count(proposal => proposal.Grade == Grade.Excellent);
        var decisions = new List<GradeDecision>();
        foreach (var proposal in round.Proposals)
            decisions.Add(proposal is { Basis: ProposalBasis.TiedAtTheCut, IsBarred: false } && free-- > 0
                ? new(proposal.Person, Grade.Excellent, "并列，委员会按工作实绩评定")
                : new(proposal.Person, proposal.Grade ?? Grade.Good, proposal.Grade is null ? "无得分，按日常表现评定" : null));
        World.Accepted(await world.Rounds.Act(head, period, pool.Id, new DecideGrades(decisions), default), "Deciding grades");
    });

    private Task Approve(Quarter period) => World.Each(world.Plan.Pools, async pool =>
        World.Accepted(await world.Rounds.Act(world.Officer(1), period, pool.Id, new ApproveRound(), default), "Approving a round"));

    private async Task Publish(Quarter period)
    {
        await World.Each(world.Plan.Pools, async pool => World.Accepted(
            await world.Rounds.Act(world.As(world.Plan.Administrator(pool.Units[0]).Id), period, pool.Id, new StartPublication(), default), "Publishing"));
        new ObjectionActs(world, agenda).Plan(period);
        var over = world.Calendar.AddWorkingDays(world.Today, new TimeLimits().Publication + new TimeLimits().Objection);
        agenda.Put(ChinaTime.EndOf(over), () => Confirm(period));
        agenda.Put(ChinaTime.EndOf(world.Calendar.AddWorkingDays(over, 6)), () => Confirm(period));
    }

    /// <summary>The publication wakes everyone, whatever they had asked for before.</summary>
    private Task Confirm(Quarter period)
    {
        foreach (var key in _wakes.Keys.Where(key => key.Period == period))
            _wakes[key] = (DateTimeOffset.MinValue, _wakes[key].Since);
        return Advance(period);
    }

    /// <summary>The notice is handed over by the unit's administrator; theirs by the head. A few refuse to sign, and a witness says so.</summary>
    private Task Serve(Quarter period) => World.Each(world.Graded(period), async person =>
    {
        var administrator = world.As(world.Plan.Administrator(world.HomeUnit(person, period)).Id);
        World.Accepted(await world.Appraisals.Serve(administrator, person, period, default), "Serving a notice");
        if (world.Chance.Happens(0.005, "refuses", person, period) || world.Incidents.HasLeft(person, world.Today))
            World.Accepted(await world.Appraisals.RefuseSignature(administrator, person, period, "见证人演示", default), "Witnessing a refusal");
        else
            World.Accepted(await world.Appraisals.Sign(world.As(person), person, period, default), "Signing for a notice");
    });

    private Task File(Quarter period) => World.Each(world.Graded(period), async person =>
        World.Accepted(await world.Appraisals.File(world.Officer(2), person, period, default), "Filing"));
}
