using System.Collections.Concurrent;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Import.Checking;
using PerfServerless.Service.Import.Reading;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Import;

/// <summary>
/// Imports a county's units, people and roles. Every row is checked before the first is written, so a file with an error
/// writes nothing. Each unit and each person is a stream of its own, so a machine that breaks while writing leaves a
/// part written: each row is written by commands that change nothing when repeated, and importing the file again completes it.
/// </summary>
public sealed class CountyImport(People people, Units units, Transact transact)
{
    /// <summary>Writes that wait for the disk together share a flush.</summary>
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 16 };

    /// <summary>Reads a file and checks it by itself. What it is, its content says; its name is only told in errors.</summary>
    public static async ValueTask<ImportPlan> Read(Stream content, string fileName, CancellationToken cancel = default) =>
        await Bodies.ReadUpTo(content, ImportLimits.Bytes, cancel) is { } bytes
            ? PlanReader.Read(bytes, fileName)
            : ImportPlan.Of(ImportLimits.TooLarge, fileName);

    /// <summary>Imports for a caller, when the caller may. Roles of people already registered change only by who may set roles.</summary>
    public async ValueTask<Result<ImportReport>> Apply(Caller caller, ImportPlan plan, bool dryRun, CancellationToken cancel)
    {
        if (Permitted(caller) is { } failure)
            return failure;
        if (plan.Unreadable is { } unreadable)
            return unreadable;
        return await Apply(plan, caller.Who.Id, Access.Check(Right.SetRoles, caller.Who, Subject.County) is null, dryRun, cancel);
    }

    /// <summary>Imports for whoever runs the machine, from its command line; nobody's right is checked.</summary>
    public ValueTask<ImportReport> ApplyAsOperator(ImportPlan plan, bool dryRun, CancellationToken cancel = default) =>
        Apply(plan, PersonId.System, maySetRoles: true, dryRun, cancel);

    /// <summary>Whether a caller may import at all; asked before anything of the file is read.</summary>
    internal static Failure? Permitted(Caller caller) =>
        Access.Check(Right.ImportPeople, caller.Who, Subject.County) is { } refusal ? RequestFailures.Forbidden(refusal) : null;

    private async ValueTask<ImportReport> Apply(ImportPlan plan, PersonId actor, bool maySetRoles, bool dryRun, CancellationToken cancel)
    {
        if (plan.Incomplete)
            return ImportReport.Of(ImportOutcome.Refused, plan, plan.Errors, []);
        var county = await County.Load(units, people, cancel);
        var check = CountyCheck.Of(plan, county, transact.Occasion(actor), maySetRoles);
        var errors = InOrder(plan.Errors.Concat(check.Errors));
        if (dryRun || errors.Count > 0)
            return ImportReport.Of(errors.Count > 0 ? ImportOutcome.Refused : ImportOutcome.Checked, plan, errors, check.Changes);
        var refused = await Write(check.Steps, actor);
        return ImportReport.Of(refused.Count > 0 ? ImportOutcome.Interrupted : ImportOutcome.Completed, plan, refused, check.Changes);
    }

    /// <summary>By place, each once: a circle in the file is found again when the county is looked at.</summary>
    private static List<ImportError> InOrder(IEnumerable<ImportError> errors) =>
        [.. errors.DistinctBy(each => (each.Sheet, each.Row, each.Column, each.Code)).OrderBy(each => each.Sheet, StringComparer.Ordinal).ThenBy(each => each.Row)];

    /// <summary>
    /// Units before people, and what stands above before what refers to it; within a level in any order. Once it began it
    /// goes on to the end, also when whoever asked has closed the page.
    /// </summary>
    private async Task<IReadOnlyList<ImportError>> Write(IReadOnlyList<Step> steps, PersonId actor)
    {
        var refused = new ConcurrentQueue<ImportError>();
        foreach (var level in steps.GroupBy(step => (step is PersonStep, step.Depth)).OrderBy(level => level.Key))
        {
            await Parallel.ForEachAsync(level, AtOnce, async (step, stop) =>
            {
                if (await Write(step, new Request(actor), stop) is { } failure)
                    refused.Enqueue(ImportError.By(failure.Why, step.Sheet, step.Row, null));
            });
            if (!refused.IsEmpty)
                break;
        }
        return [.. refused];
    }

    /// <summary>Without the request's idempotency key: a person's second command would be taken for the first repeated.</summary>
    private async ValueTask<Failure?> Write(Step step, Request request, CancellationToken cancel)
    {
        if (step is UnitStep unit)
            return (await units.Write(unit.From.Unit, request, cancel)).Failure;
        foreach (var command in ((PersonStep)step).Commands)
            if ((await people.Write(((PersonStep)step).From.Person.Id, command, request, cancel)).Failure is { } failure)
                return failure;
        return null;
    }
}
