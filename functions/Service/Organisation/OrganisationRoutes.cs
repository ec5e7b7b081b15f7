using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Organisation;

internal static class OrganisationRoutes
{
    public static void MapUnits(this RouteGroupBuilder api)
    {
        var units = api.MapGroup("/units").WithTags("Units");
        units.MapGet("/", (Units all, PageRequest page, CancellationToken cancel) => all.List(page, cancel).Answer());
        units.MapPost("/", (Units all, Caller caller, UnitBody body, CancellationToken cancel) =>
            all.Register(caller, new(body.Id, body.Name, body.Kind, body.Parent), cancel).Answer());
    }

    public static void MapPeople(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapGet("/", (People all, PageRequest page, CancellationToken cancel, string? ids = null) =>
            (ids is null ? all.List(page, cancel) : all.Named(Ids(ids), cancel)).Answer());
        people.MapGet("/me", (Caller caller, People all, CancellationToken cancel) => all.Get(caller, caller.Who.Id, cancel).Answer());
        people.MapGet("/{person}", (Caller caller, People all, PersonId person, CancellationToken cancel) => all.Get(caller, person, cancel).Answer());
        people.MapPost("/", (Caller caller, People all, RegisterPerson body, CancellationToken cancel) => all.Change(caller, body.Id, body, cancel).Answer());
        people.MapPost("/{person}/assignments", Act<AssignPerson>);
        people.MapPost("/{person}/roles", Act<SetRoles>);
        people.MapPost("/{person}/delegations", Act<GiveDelegation>);
        people.MapPost("/{person}/delegations/end", Act<EndDelegation>);
        people.MapPost("/{person}/cases", Act<OpenCase>);
        people.MapPost("/{person}/cases/close", Act<CloseCase>);
        people.MapPost("/{person}/sanctions", Act<ImposeSanction>);
        people.MapPost("/{person}/admonitions", Act<RecordAdmonition>);
        people.MapPost("/{person}/leave-service", Act<LeaveService>);
    }

    /// <summary>As many ids as a page has entries, with commas between them.</summary>
    private static IReadOnlyList<PersonId> Ids(string text)
    {
        var parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length <= PageRequest.Most && parts.All(part => PersonId.TryParse(part, null, out _))
            ? [.. parts.Select(part => PersonId.Parse(part, null))]
            : throw new BadHttpRequestException($"ids are up to {PageRequest.Most} ids with commas between them.");
    }

    private static Task<Answer<PersonState>> Act<TCommand>(Caller caller, People all, PersonId person, TCommand body, CancellationToken cancel)
        where TCommand : PersonCommand => all.Change(caller, person, body.Required(), cancel).Answer();
}

/// <summary>A unit's particulars.</summary>
public sealed record UnitBody(UnitId Id, string Name, UnitKind Kind, UnitId? Parent = null);
