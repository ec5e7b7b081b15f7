using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;

namespace PerfServerless.Local.Simulation;

/// <summary>年度考核: from the annual scheme in December to the locked year, once the four quarters are decided.</summary>
internal sealed class YearEndActs(World world, Agenda agenda)
{
    public void Plan(int year)
    {
        var last = new DateOnly(year, 12, 31);
        agenda.Put(After(last, -8), () => Scheme(year));
        agenda.Put(After(last, 19), () => OpenBoxes(year));
        agenda.Put(After(last, 21), () => Vote(year));
        agenda.Put(After(last, 26), () => CloseBoxes(year));
        agenda.Put(After(last, 27), () => Score(year));
        agenda.Put(After(last, 32), () => ConfirmQuarters(year));
        agenda.Put(After(last, 33), () => DryRun(year));
        agenda.Put(After(last, 34), () => Run(year));
        agenda.Put(After(last, 35), () => Decide(year));
        agenda.Put(After(last, 36), () => Approve(year));
        agenda.Put(After(last, 37), () => Publish(year));
        agenda.Put(After(last, 38), () => Serve(year));
        agenda.Put(After(last, 46), () => Lock(year));
    }

    private DateTimeOffset After(DateOnly day, int workingDays) => ChinaTime.At(world.Calendar.AddWorkingDays(day, workingDays), new(11, 0));

    private async Task Scheme(int year)
    {
        World.Accepted(await world.AnnualSchemes.Draft(world.Officer(0), new(year, new(), world.Plan.Pools, []), default), "Drafting the annual scheme");
        World.Accepted(await world.AnnualSchemes.Freeze(world.Officer(0), year, default), "Freezing the annual scheme");
    }

    /// <summary>Who is appraised: in service at the year's end, by unit.</summary>
    private ILookup<UnitId, PersonId> Members(int year)
    {
        var last = new DateOnly(year, 12, 31);
        return world.Posts.Values.Where(person => !person.Leading && person.Entered <= last && !world.Incidents.HasLeft(person.Id, last))
            .OrderBy(person => person.Id).ToLookup(person => person.Unit, person => person.Id);
    }

    /// <summary>Leaders in class A, up to ten colleagues in B, and six from the next unit in C.</summary>
    private Task OpenBoxes(int year)
    {
        var members = Members(year);
        return World.Each(world.Plan.Units.Select((unit, index) => (unit.Id, Next: world.Plan.Units[(index + 1) % world.Plan.Units.Count].Id)), async unit =>
        {
            var invitations = world.Plan.Leaders.Where(leader => leader.Unit == unit.Id).Select(leader => new Invitation(leader.Id, VoterClass.A))
                .Concat(members[unit.Id].Take(10).Select(peer => new Invitation(peer, VoterClass.B)))
                .Concat(members[unit.Next].Take(6).Select(served => new Invitation(served, VoterClass.C))).ToList();
            var opened = await world.Boxes.Manage(Administrator(unit.Id), unit.Id, AppraisalPeriod.OfYear(year), new OpenBox([.. members[unit.Id]], invitations), default);
            World.Accepted(opened, "Opening an annual box");
        });
    }

    private Task Vote(int year) => World.Each(world.Plan.Units, async unit =>
    {
        var period = AppraisalPeriod.OfYear(year);
        var turnout = World.Accepted(await world.Boxes.Turnout(world.Officer(0), unit.Id, period, default), "Reading a turnout").State;
        foreach (var voter in turnout.Waiting.Where(voter => world.Chance.Happens(0.95, "votes-year", voter, unit.Id, year) && !world.Incidents.HasLeft(voter, world.Today)))
        {
            var own = World.Accepted(await world.Boxes.Own(world.As(voter), unit.Id, period, default), "Reading one's annual ballot");
            var marks = own.Subjects.ToDictionary(subject => subject, subject => (IReadOnlyList<int>)[.. Enumerable.Repeat(Mark(voter, subject, year), 5)]);
            World.Accepted(await world.Boxes.Cast(world.As(voter), unit.Id, period, new BallotPaper(own.Class, marks), default), "Voting for the year");
            world.Counts.Ballot();
        }
    });

    private int Mark(PersonId by, PersonId subject, int year) =>
        80 + (int)(18 * world.Chance.Of("quality", subject)) + world.Chance.Below(3, "mark-year", by, subject, year);

    private Task CloseBoxes(int year) => World.Each(world.Plan.Units, async unit =>
        World.Accepted(await world.Boxes.Close(Administrator(unit.Id), unit.Id, AppraisalPeriod.OfYear(year), default), "Closing an annual box"));

    /// <summary>The leaders of each unit are the committee that scores its people.</summary>
    private Task Score(int year)
    {
        var members = Members(year);
        return World.Each(world.Plan.Pools, async pool =>
        {
            foreach (var leader in world.Plan.Leaders.Where(leader => pool.Units.Contains(leader.Unit)))
                World.Accepted(await world.Committees.Score(
                    world.As(leader.Id), year, pool.Id, members[leader.Unit].ToDictionary(person => person, person => (decimal)Mark(leader.Id, person, year)), default), "Scoring for the committee");
        });
    }

    private Task ConfirmQuarters(int year) => World.Each(
        Enumerable.Range(1, 4).SelectMany(number => world.Plan.Pools.Select(pool => (Period: new Quarter(year, number), Pool: pool))), async round => World.Accepted(
            await world.Rounds.Act(Administrator(round.Pool.Units[0]), round.Period, round.Pool.Id, new ConfirmRound(), default), "Confirming a round"));

    private async Task DryRun(int year) =>
        World.Accepted(await world.DryRuns.Make(world.Officer(0, $"dry-run-{year}"), year, default), "Making a dry run");

    private async Task Run(int year) =>
        World.Accepted(await world.YearEnd.Start(world.Officer(0) with { TwoFactors = true }, year, default), "Closing the year");

    /// <summary>The committee follows the proposals, and gives the places that a tie left open in the order of the ranking.</summary>
    private Task Decide(int year) => World.Each(world.Plan.Pools, async pool =>
    {
        var head = world.As(world.Plan.Head(pool.Units[0]).Id);
        var round = World.Accepted(await world.AnnualRounds.Get(head, year, pool.Id, default), "Reading an annual round").State;
        var free = round.Places.ToDictionary(body => body.Body, body => body.Places - round.Proposals.Count(one => AnnualQuota.BodyOf(one.Kind) == body.Body && one.Grade == AnnualGrade.Excellent));
        var decisions = round.Proposals.Select(one => one is { Basis: ProposalBasis.TiedAtTheCut, Eligibility.Barred: false } && free[AnnualQuota.BodyOf(one.Kind)]-- > 0
            ? new AnnualDecision(one.Person, AnnualGrade.Excellent, "并列，委员会按全年实绩评定")
            : new(one.Person, one.Grade ?? AnnualGrade.Competent, one.Grade is null ? "无得分，按全年表现评定" : null)).ToList();
        if (decisions.Count > 0)
            World.Accepted(await world.AnnualRounds.Act(head, year, pool.Id, new DecideAnnualGrades(decisions), default), "Deciding annual grades");
    });

    private Task Approve(int year) => World.Each(world.Plan.Pools, async pool =>
        World.Accepted(await world.AnnualRounds.Act(world.Officer(1), year, pool.Id, new ApproveAnnualRound(), default), "Approving an annual round"));

    private Task Publish(int year) => World.Each(world.Plan.Pools, async pool =>
        World.Accepted(await world.AnnualRounds.Act(Administrator(pool.Units[0]), year, pool.Id, new PublishAnnualRound(), default), "Publishing an annual round"));

    private async Task Serve(int year)
    {
        var graded = new List<AnnualResult>();
        await foreach (var result in world.AnnualResults.OfYear(year, default))
            if (result.Grade is not null)
                graded.Add(result);
        await World.Each(graded, async result =>
        {
            var administrator = Administrator(result.Unit);
            World.Accepted(await world.AnnualAppraisals.Serve(administrator, result.Person, year, default), "Serving an annual notice");
            if (world.Incidents.HasLeft(result.Person, world.Today))
                World.Accepted(await world.AnnualAppraisals.RefuseSignature(administrator, result.Person, year, "见证人演示", default), "Witnessing");
            else
                World.Accepted(await world.AnnualAppraisals.Sign(world.As(result.Person), result.Person, year, default), "Signing for an annual notice");
        });
    }

    private Task Lock(int year) => World.Each(world.Plan.Pools, async pool =>
        World.Accepted(await world.AnnualRounds.Act(world.Officer(2), year, pool.Id, new LockAnnualRound(), default), "Locking a year"));

    private Service.Http.Caller Administrator(UnitId unit) => world.As(world.Plan.Administrator(unit).Id);
}
