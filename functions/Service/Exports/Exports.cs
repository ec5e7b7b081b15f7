using System.Globalization;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Exports;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Documents.Forms;
using PerfServerless.Service.Documents.Word;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Exports;

/// <summary>登记表和名册: what leaves the system about people. Each export is written into its unit's log before a byte leaves.</summary>
public sealed class Exports(
    IEventStore store, Transact transact, People people, Units units, Schemes schemes, Placements placements, Appraisals appraisals, AnnualPlacements years, AnnualResults results)
{
    internal static Aggregate<ExportLogState, ExportEvent> Kind { get; } = new("export-log", 1, ExportLogState.None, ExportLog.Evolve);

    /// <summary>A person's quarterly registration form, for themselves and those who answer for them.</summary>
    public async ValueTask<Result<byte[]>> QuarterlyForm(Caller caller, PersonId person, Quarter period, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ReadAppraisal, caller, person, period, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var appraisal = (await appraisals.Of(placed.Value, cancel)).State;
        if (!appraisal.Exists)
            return RequestFailures.NotFound;
        if (NotFresh(caller, person) is { } stale)
            return stale;
        if (await Note(caller, appraisal.Unit, at => new QuarterlyFormExported(caller.Who.Id, at, person, period), cancel) is { } refused)
            return refused;
        return DocxWriter.Write(Documents.Forms.QuarterlyForm.Of(placed.Value.Person, await NameOf(appraisal.Unit, cancel), appraisal));
    }

    /// <summary>A person's annual registration form, once the year of their pool is published.</summary>
    public async ValueTask<Result<byte[]>> AnnualForm(Caller caller, PersonId person, int year, CancellationToken cancel)
    {
        var placed = await years.For(Right.ReadAppraisal, caller, person, year, cancel);
        if (placed.Failure is { } failure)
            return failure;
        if (await results.Of(person, year, cancel) is not { } result)
            return RequestFailures.NotFound;
        if (NotFresh(caller, person) is { } stale)
            return stale;
        if (await Note(caller, placed.Value.Unit, at => new AnnualFormExported(caller.Who.Id, at, person, year), cancel) is { } refused)
            return refused;
        return DocxWriter.Write(Documents.Forms.AnnualForm.Of(await Annual(placed.Value, result, cancel)));
    }

    /// <summary>A unit's whole quarter: roster, results and everyone's form, to be written as one archive.</summary>
    public async ValueTask<Result<UnitArchive>> Unit(Caller caller, UnitId unit, Quarter period, CancellationToken cancel)
    {
        if (await units.Find(unit, cancel) is not { } known)
            return RequestFailures.NotFound;
        if (Access.Check(Right.ExportUnit, caller.Who, new Subject(unit) { Above = known.AnswersTo }) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        if (NotFresh(caller, null) is { } stale)
            return stale;
        var plan = await schemes.InForce(period, cancel);
        if (plan.Failure is { } failure)
            return failure;
        if (plan.Value.Scheme.PoolOf(unit) is not { } pool)
            return RequestFailures.NotFound;
        var members = new List<(PersonState, AppraisalState)>();
        await foreach (var head in store.All(plan.Value.PartitionOf(pool), "appraisal/", cancel))
            if (head.Read<AppraisalState>() is var appraisal && appraisal.Unit == unit && await people.Find(appraisal.Person, cancel) is { } person)
                members.Add((person, appraisal));
        if (members.Count == 0)
            return RequestFailures.NotFound;
        return await Note(caller, unit, at => new UnitExported(caller.Who.Id, at, period, members.Count), cancel) is { } refused ? refused
            : new UnitArchive(known.Name, period, members);
    }

    /// <summary>What left a unit in a year, for its head, officers and the audit administrator.</summary>
    public async ValueTask<Result<Versioned<ExportLogState>>> Log(Caller caller, UnitId unit, int year, CancellationToken cancel)
    {
        if (await units.Find(unit, cancel) is not { } known)
            return RequestFailures.NotFound;
        return Access.Check(Right.ReadExportLog, caller.Who, new Subject(unit) { Above = known.AnswersTo }) is { } refusal
            ? RequestFailures.Forbidden(refusal)
            : await transact.Read(Kind, Stream(unit, year), cancel);
    }

    /// <summary>A person takes out their own form as they are (个人信息保护法 art. 45).</summary>
    private Failure? NotFresh(Caller caller, PersonId? person) => person == caller.Who.Id ? null : caller.NotFresh(transact.Occasion(caller.Who.Id).At);

    private async ValueTask<Failure?> Note(Caller caller, UnitId unit, Func<DateTimeOffset, ExportEvent> export, CancellationToken cancel)
    {
        var year = transact.Occasion(caller.Who.Id).Today.Year;
        var noted = await transact.Run(Kind, Stream(unit, year), caller.Request, (_, occasion) => Rules.Decision<ExportEvent>.Accept(export(occasion.At)), cancel);
        return noted.Failure;
    }

    private async ValueTask<AnnualFormInput> Annual(AnnualPlacement placed, AnnualResult result, CancellationToken cancel)
    {
        var quarters = new List<QuarterOfYear>();
        for (var number = 1; number <= 4; number++)
            if (new Quarter(result.Year, number) is var period && (await placements.Of(result.Person, period, cancel)).ValueOrDefault is { } quarter
                && (await appraisals.Of(quarter, cancel)).State is { Exists: true } appraisal)
                quarters.Add(new(period, appraisal.Total, appraisal.Grade));
        var scores = quarters.Select(quarter => quarter.Score).OfType<decimal>().ToList();
        return new()
        {
            Name = placed.Person.Name,
            Unit = await NameOf(placed.Unit, cancel),
            Position = placed.Person.AssignmentOn(new(result.Year, 12, 31)).Position,
            Entered = placed.Person.Entered,
            Quarters = quarters,
            Mean = scores.Count == 0 ? null : Math.Round(scores.Average(), 2, MidpointRounding.AwayFromZero),
            Result = result,
        };
    }

    private async ValueTask<string> NameOf(UnitId unit, CancellationToken cancel) => (await units.Find(unit, cancel))?.Name ?? unit.Value;

    private static StreamId Stream(UnitId unit, int year) => new("exports", string.Create(CultureInfo.InvariantCulture, $"{Kind.Kind}/{year:0000}/{unit}"));
}
