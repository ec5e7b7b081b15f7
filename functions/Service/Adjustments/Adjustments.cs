using System.Security.Cryptography;
using System.Text;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Points;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Adjustments;

/// <summary>
/// 加减分 and 负面清单: proposed, heard, checked and approved by different people. A person's entries of all periods lie
/// together, because an entry's influence may outlast its quarter.
/// </summary>
public sealed class Adjustments(IEventStore store, Transact transact, Placements placements)
{
    internal static Aggregate<AdjustmentState, AdjustmentEvent> Kind { get; } = new("adjustment", 1, AdjustmentState.None, Adjustment.Evolve);

    /// <summary>A person's entries, all periods.</summary>
    public async ValueTask<Result<Page<AdjustmentView>>> List(Caller caller, PersonId person, PageRequest page, CancellationToken cancel)
    {
        var today = transact.Occasion(caller.Who.Id).Today;
        var placed = await placements.For(Right.ReadAdjustment, caller, person, Quarter.Of(today), cancel);
        if (placed.Failure is { } failure)
            return failure;
        var heads = await store.List(Partition(person), "adjustment/", page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, AdjustmentView.Of);
    }

    /// <summary>Proposes an entry in the quarter of its event; the person is told by the same act.</summary>
    public async ValueTask<Result<Versioned<AdjustmentView>>> Propose(Caller caller, AdjustmentProposal proposal, CancellationToken cancel)
    {
        var entries = await Of(proposal.Person, cancel);
        var id = IdOf(AdjustmentKey.Of(proposal), entries.Select(entry => entry.State));
        return await Run(Right.ProposeAdjustment, caller, proposal.Person, id, Quarter.Of(proposal.EventDate), new ProposeAdjustment(proposal), entries, cancel);
    }

    /// <summary>Acts on a proposed entry.</summary>
    public async ValueTask<Result<Versioned<AdjustmentView>>> Act(Caller caller, PersonId person, string id, AdjustmentCommand command, CancellationToken cancel)
    {
        var entries = await Of(person, cancel);
        return entries.FirstOrDefault(entry => entry.Id == id) is { } entry
            ? await Run(RightFor(command), caller, person, id, entry.State.Period, command, entries, cancel)
            : RequestFailures.NotFound;
    }

    internal async ValueTask<IReadOnlyList<AdjustmentView>> Of(PersonId person, CancellationToken cancel)
    {
        var entries = new List<AdjustmentView>();
        await foreach (var head in store.All(Partition(person), "adjustment/", cancel))
            entries.Add(AdjustmentView.Of(head));
        return entries;
    }

    private async ValueTask<Result<Versioned<AdjustmentView>>> Run(
        Right right, Caller caller, PersonId person, string id, Quarter period, AdjustmentCommand command,
        IReadOnlyList<AdjustmentView> entries, CancellationToken cancel)
    {
        var placed = await placements.For(right, caller, person, period, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var others = entries.Where(entry => entry.Id != id && entry.State.IsLive).Select(entry => entry.State.Key!).ToList();
        var facts = new AdjustmentFacts(period, placed.Value.Plan.Terms.Points, others);
        var result = await transact.Run(Kind, new(Partition(person), $"adjustment/{id}"), caller.Request,
            (state, occasion) => Adjustment.Decide(state, command, facts, occasion), cancel);
        return result.Map(written => new Versioned<AdjustmentView>(new(id, written.State), written.Version));
    }

    /// <summary>The event names the stream, so that two people who propose it at once meet in one; a rejected one leaves room for another.</summary>
    private static string IdOf(AdjustmentKey key, IEnumerable<AdjustmentState> entries)
    {
        var dead = entries.Count(entry => entry.Key == key && !entry.IsLive);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Person}\n{key.DocumentNumber}\n{key.EventDate:O}\n{key.Kind}"));
        return $"{Convert.ToHexStringLower(digest)[..20]}-{dead}";
    }

    private static Right RightFor(AdjustmentCommand command) => command switch
    {
        GiveStatement => Right.StateOnAdjustment,
        ReviewByDiscipline => Right.ReviewAdjustment,
        ApproveByOrganisation or RevokeAdjustment => Right.ApproveAdjustment,
        _ => Right.ProposeAdjustment,
    };

    private static string Partition(PersonId person) => $"adjustments/{person}";
}

/// <summary>An entry with its id.</summary>
public sealed record AdjustmentView(string Id, AdjustmentState State)
{
    internal static AdjustmentView Of(StreamHead head) => new(head.Id.Name["adjustment/".Length..], head.Read<AdjustmentState>());
}
