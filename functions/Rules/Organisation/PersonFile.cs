using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Organisation;

/// <summary>A person's file: assignments, roles, delegation, investigations and sanctions.</summary>
public static class PersonFile
{
    /// <summary>Answers a command.</summary>
    /// <param name="state">The file as it stands.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="begun">Periods that hold records of the person, among those that a move would take to another unit.</param>
    /// <param name="occasion">By whom, and when.</param>
    public static Decision<PersonEvent> Decide(PersonState state, PersonCommand command, IReadOnlyList<AppraisalPeriod> begun, Occasion occasion) => command switch
    {
        RegisterPerson register => Register(state, register),
        _ when !state.Exists => PersonRefusals.Unknown(),
        AssignPerson assign => Assign(state, assign, begun),
        SetRoles set => Roles(state, set, occasion),
        GiveDelegation give => Delegate(state, give, occasion),
        EndDelegation end => state.Delegations.Any(each => each.To == end.To) ? new DelegationEnded(end.To) : Decision<PersonEvent>.Nothing,
        OpenCase open => Open(state, open),
        CloseCase close => Close(state, close),
        ImposeSanction impose => Impose(state, impose, occasion),
        RecordAdmonition record => Admonish(state, record, occasion),
        RecordAppraisalRefusal record => Refuse(state, record, occasion),
        LeaveService leave => state.Left is not null ? Decision<PersonEvent>.Nothing : new PersonLeft(leave.On, leave.Reason),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Keeps a period with a unit that has decided on the person, though a move entered meanwhile says otherwise.</summary>
    public static Decision<PersonEvent> Keep(PersonState state, AppraisalPeriod period, UnitId unit) =>
        state.Homes.Any(home => home.Period == period) ? Decision<PersonEvent>.Nothing : new HomeKept(period, unit);

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static PersonState Evolve(PersonState state, PersonEvent happened) => happened switch
    {
        PersonRegistered e => state with { Id = e.Id, Name = e.Name, Kind = e.Kind, Entered = e.Entered },
        PersonAssigned e => state with { Assignments = [.. state.Assignments.Where(each => each.From != e.From).Append(e).OrderBy(each => each.From)] },
        HomeKept e => state with { Homes = [.. state.Homes, e] },
        RolesSet e => state with { Roles = e.Roles },
        DelegationGiven e => state with { Delegations = [.. state.Delegations.Where(each => each.To != e.To), e] },
        DelegationEnded e => state with { Delegations = [.. state.Delegations.Where(each => each.To != e.To)] },
        CaseOpened e => state with { Cases = [.. state.Cases, new(e.Number, e.On, null, false)] },
        CaseClosed e => state with { Cases = [.. state.Cases.Select(each => each.Number == e.Number ? each with { Closed = e.On, Sanctioned = e.Sanctioned } : each)] },
        SanctionImposed e => state with { Sanctions = [.. state.Sanctions, e] },
        AdmonitionRecorded e => state with { Admonitions = [.. state.Admonitions, e] },
        AppraisalRefused e => state with { Refused = [.. state.Refused.Where(each => each.Year != e.Year), e] },
        PersonLeft e => state with { Left = e.On },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<PersonEvent> Register(PersonState state, RegisterPerson command)
    {
        var registered = new PersonRegistered(command.Id, command.Name, command.Kind, command.Entered);
        if (state.Exists)
            return state.Name == command.Name && state.Kind == command.Kind ? Decision<PersonEvent>.Nothing : PersonRefusals.AlreadyRegistered(command.Id);
        if ((PersonRefusals.Naming(command) ?? PersonRefusals.Supervising(command) ?? PersonRefusals.Separation(command.Roles)) is { } refusal)
            return refusal;
        var assigned = new PersonAssigned(command.Unit, command.Supervisor, command.Position, command.Leading, command.Entered);
        return Decision<PersonEvent>.Accept(command.Roles.Count == 0 ? [registered, assigned] : [registered, assigned, new RolesSet(command.Roles)]);
    }

    private static Decision<PersonEvent> Assign(PersonState state, AssignPerson command, IReadOnlyList<AppraisalPeriod> begun)
    {
        var assigned = new PersonAssigned(command.Unit, command.Supervisor, command.Position, command.Leading, command.From);
        if (state.Assignments.Contains(assigned))
            return Decision<PersonEvent>.Nothing;
        if (PersonRefusals.Assigning(state, command) is { } refusal)
            return refusal;
        return Decision<PersonEvent>.Accept([.. begun.Select(period => new HomeKept(period, state.HomeUnit(period))), assigned]);
    }

    private static Decision<PersonEvent> Roles(PersonState state, SetRoles command, Occasion occasion)
    {
        var roles = command.Roles.Distinct().Order().ToList();
        if (state.Roles.SequenceEqual(roles))
            return Decision<PersonEvent>.Nothing;
        if (occasion.By == state.Id)
            return PersonRefusals.OwnRoles();
        return PersonRefusals.Separation(roles) is { } refusal ? refusal : new RolesSet(roles);
    }

    private static Decision<PersonEvent> Delegate(PersonState state, GiveDelegation command, Occasion occasion)
    {
        var given = new DelegationGiven(command.To, command.First, command.Last);
        if (state.Delegations.Contains(given))
            return Decision<PersonEvent>.Nothing;
        return PersonRefusals.Delegating(state, command, occasion) is { } refusal ? refusal : given;
    }

    private static Decision<PersonEvent> Open(PersonState state, OpenCase command) =>
        state.Cases.Any(each => each.Number == command.Number) ? Decision<PersonEvent>.Nothing : new CaseOpened(command.Number, command.On);

    private static Decision<PersonEvent> Close(PersonState state, CloseCase command)
    {
        var known = state.Cases.FirstOrDefault(each => each.Number == command.Number);
        if (known is null || command.On < known.Opened)
            return PersonRefusals.NoSuchCase(command.Number);
        return known.Closed is not null ? Decision<PersonEvent>.Nothing : new CaseClosed(command.Number, command.On, command.Sanctioned);
    }

    private static Decision<PersonEvent> Impose(PersonState state, ImposeSanction command, Occasion occasion)
    {
        if (state.Sanctions.Any(each => each.DocumentNumber == command.DocumentNumber))
            return Decision<PersonEvent>.Nothing;
        if (PersonRefusals.Imposing(command, occasion) is { } refusal)
            return refusal;
        var months = LawBook.Current.Value(SanctionPeriod.Parameter(command.Sanction), command.EffectiveOn).Value;
        return new SanctionImposed(command.Sanction, command.DocumentNumber, command.EffectiveOn, command.EffectiveOn.AddMonths((int)months).AddDays(-1));
    }

    private static Decision<PersonEvent> Admonish(PersonState state, RecordAdmonition command, Occasion occasion)
    {
        if (state.Admonitions.Any(each => each.DocumentNumber == command.DocumentNumber))
            return Decision<PersonEvent>.Nothing;
        return PersonRefusals.Admonishing(command, occasion) is { } refusal ? refusal : new AdmonitionRecorded(command.DocumentNumber, command.On);
    }

    private static Decision<PersonEvent> Refuse(PersonState state, RecordAppraisalRefusal command, Occasion occasion)
    {
        var refused = new AppraisalRefused(command.Year, command.WarnedOn, command.Reason, occasion.By);
        if (state.Refused.Contains(refused))
            return Decision<PersonEvent>.Nothing;
        return PersonRefusals.Refusing(state, command, occasion) is { } refusal ? refusal : refused;
    }
}
