using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Ability;
using PerfServerless.Rules.YearEnd.Bonus;
using PerfServerless.Rules.YearEnd.Honours;
using PerfServerless.Rules.YearEnd.Promotion;
using PerfServerless.Service.Linkages;

namespace PerfServerless.Local.Simulation;

/// <summary>结果运用: the four linkages, once the year is locked.</summary>
internal sealed class LinkageActs(World world, Agenda agenda)
{
    /// <summary>As many as the pilot seconded.</summary>
    private const int Seconded = 12;

    public void Plan(int year)
    {
        var last = new DateOnly(year, 12, 31);
        agenda.Put(After(last, 47, 9), () => DraftBonus(year));
        agenda.Put(After(last, 47, 15), () => WhatIf(year));
        agenda.Put(After(last, 48, 9), () => FreezeAndSettle(year));
        agenda.Put(After(last, 48, 11), () => Honour(year));
        agenda.Put(After(last, 48, 14), () => Second(year));
        agenda.Put(After(last, 48, 15), () => Inspect(year));
        var course = new Quarter(year, 3);
        agenda.Put(After(course.Last, 40, 9), () => Course(course));
    }

    private DateTimeOffset After(DateOnly day, int workingDays, int hour) => ChinaTime.At(world.Calendar.AddWorkingDays(day, workingDays), new(hour, 0));

    /// <summary>Three classes of standards, by person; invented.</summary>
    private async Task DraftBonus(int year)
    {
        var classes = new Dictionary<string, long> { ["一类"] = 1_120_000, ["二类"] = 980_000, ["三类"] = 860_000 };
        var names = classes.Keys.ToList();
        var rows = (await Results(year)).Select(result => new StandardRow(result.Person, Class: names[world.Chance.Below(names.Count, "standard", result.Person)])).OrderBy(row => row.Person);
        await Act(0, year, new DraftBonus(new($"演示发〔{year + 1}〕1号", 0.20m, [.. rows]) { Classes = classes }));
    }

    /// <summary>At three values of r before one is chosen; each must add up.</summary>
    private async Task WhatIf(int year)
    {
        foreach (var rate in (decimal[])[0.10m, 0.15m, 0.20m])
        {
            var preview = World.Accepted(await world.Bonuses.Preview(world.Officer(0), BonusPeriod.OfYear(year), new(rate, AgainstRate: 0.20m), default), "Asking what if");
            if (preview.Paid != preview.Budget)
                throw new InvalidOperationException($"At r = {rate} the bonus is off by {preview.Paid - preview.Budget} fen.");
        }
    }

    private async Task FreezeAndSettle(int year)
    {
        await Act(0, year, new AskFreeze());
        await Act(1, year, new ApproveFreeze());
        await Act(0, year, new SettleBonus());
    }

    private async Task Act(int officer, int year, BonusCommand command) =>
        World.Accepted(await world.Bonuses.Act(world.Officer(officer), BonusPeriod.OfYear(year), command, default), command.GetType().Name);

    /// <summary>嘉奖 for every candidate who may be named.</summary>
    private async Task Honour(int year)
    {
        var view = World.Accepted(await world.Honours.Get(world.Officer(0), year, nameof(HonourKind.Commendation), default), "Reading candidates").State;
        List<PersonId> named = [.. view.Candidates.Where(candidate => candidate.Excluded is null).Select(candidate => candidate.Person)];
        if (named.Count > 0)
            World.Accepted(await world.Honours.Act(world.Officer(0), year, nameof(HonourKind.Commendation), new AdoptHonours($"演示奖〔{year + 1}〕1号", named, []), default), "Adopting honours");
    }

    private async Task Second(int year)
    {
        var set = await SetUp(new(ProgrammeKind.Secondment, "赴先进地区挂职", ReportingPeriod.OfYear(year), [world.Today.AddDays(30), world.Today.AddDays(60)]));
        await Adopt(year, set, Seconded, year + 1);
    }

    /// <summary>机关夜校 for everyone graded 一般 or below in a quarter: three evenings, with an absence here and there.</summary>
    private async Task Course(Quarter quarter)
    {
        List<DateOnly> evenings = [.. Enumerable.Range(1, 3).Select(day => world.Calendar.AddWorkingDays(world.Today, day))];
        var set = await SetUp(new(ProgrammeKind.NightSchool, "公文写作与数字办公", ReportingPeriod.Of(quarter), evenings));
        await Adopt(quarter.Year, set, int.MaxValue, quarter.Year);
        foreach (var evening in evenings)
            Put(evening, () => Hold(quarter.Year, set, evening));
        Put(evenings[^1].AddDays(1), () => Act(quarter.Year, set, new CompleteProgramme()));
    }

    private void Put(DateOnly day, Func<Task> act) => agenda.Put(ChinaTime.At(day, new(21, 0)), act);

    private Task Hold(int year, ProgrammeView set, DateOnly evening) => Act(year, set, new RecordSession(
        evening, [.. set.Candidates.Select(candidate => candidate.Person).Where(person => !world.Chance.Happens(0.1, "evening", person, evening))]));

    private async Task<ProgrammeView> SetUp(SetUpProgramme command) =>
        World.Accepted(await world.Programmes.SetUp(world.Officer(0, $"{command.Kind}-{command.Basis}"), command, default), "Setting up a programme").State;

    /// <summary>Nobody is put on an empty roster: a quarter may have no weak grade.</summary>
    private async Task Adopt(int year, ProgrammeView set, int most, int documentYear)
    {
        List<PersonId> people = [.. set.Candidates.Take(most).Select(candidate => candidate.Person)];
        if (people.Count > 0)
            await Act(year, set, new AdoptRoster($"演示培〔{documentYear}〕{(int)set.State.SetUp!.Kind}号", people, []));
    }

    private async Task Act(int year, ProgrammeView set, ProgrammeCommand command)
    {
        if (set.Candidates.Count > 0)
            World.Accepted(await world.Programmes.Act(world.Officer(0), year, set.Id, command, default), command.GetType().Name);
    }

    /// <summary>干部考察 of a few who were graded 优秀, with the archive read by both officers.</summary>
    private async Task Inspect(int year)
    {
        IReadOnlyList<PersonId> officers = [world.Officer(0).Who.Id, world.Officer(1).Who.Id];
        foreach (var result in (await Results(year)).Where(result => result.Grade == AnnualGrade.Excellent).OrderBy(result => result.Person).Take(3))
        {
            var id = $"{year}-{result.Person}";
            await Inspect(result.Person, new OpenInspection(id, "晋升上一职级", $"演示考〔{year + 1}〕{result.Person}", officers));
            foreach (var number in (int[])[0, 1])
                World.Accepted(await world.Archives.ReadOther(world.Officer(number), result.Person, new("干部考察", id), default), "Reading an archive");
            await Inspect(result.Person, new ConcludeInspection(id, !await Barred(result.Person), "考察材料齐全，实绩突出"));
        }
    }

    private async Task<bool> Barred(PersonId person) =>
        World.Accepted(await world.Archives.Inspections(world.Officer(0), person, default), "Reading inspections").State.Hints.Any(hint => hint.Kind == HintKind.Bar);

    private async Task Inspect(PersonId person, ArchiveCommand command) =>
        World.Accepted(await world.Archives.Inspect(world.Officer(0), person, command, default), command.GetType().Name);

    private async Task<IReadOnlyList<AnnualResult>> Results(int year)
    {
        var results = new List<AnnualResult>();
        await foreach (var result in world.AnnualResults.OfYear(year, default))
            results.Add(result);
        return results;
    }
}
