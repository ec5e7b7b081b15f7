using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Accounts;

/// <summary>Who is signed in, for the head of every page.</summary>
/// <param name="Person">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Unit">The unit the person belongs to today.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Position">The post.</param>
/// <param name="Leading">Whether it is a leading post: its holder keeps no records and is not graded here.</param>
/// <param name="Roles">The roles held now.</param>
/// <param name="SecondFactor">Whether one is enrolled.</param>
/// <param name="First">The code of what has to be done before anything else (<c>password-change-required</c>, <c>second-factor-required</c>), or absent.</param>
public sealed record SessionView(
    PersonId Person, string Name, UnitId Unit, string UnitName, string Position, bool Leading, IReadOnlyList<Role> Roles, bool SecondFactor, string? First);

internal sealed class SessionViews(People people, Units units, Sessions sessions, Transact transact)
{
    public async Task<Result<SessionView>> Of(PersonId id, string ticket, CancellationToken cancel)
    {
        if (await people.Find(id, cancel) is not { } file || await sessions.Find(id, ticket, cancel) is not { } session)
            return AccountRefusals.SignInFailed;
        var post = file.AssignmentOn(transact.Occasion(id).Today);
        var unit = await units.Find(post.Unit, cancel);
        var first = SessionGate.WhyNot(session, new(id, post.Unit, file.Roles));
        return new SessionView(
            id, file.Name, post.Unit, unit?.Name ?? post.Unit.Value, post.Position, post.Leading, file.Roles, session.HasSecondFactor, first?.Why.Code);
    }
}
