using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Honours;

/// <summary>评优评先: candidates are computed, an officer adopts. A list that was adopted is added to or struck from, never rewritten.</summary>
public static class HonourList
{
    /// <summary>Answers a command.</summary>
    public static Decision<HonourEvent> Decide(HonourListState state, HonourCommand command, HonourFacts facts, Occasion occasion) => command switch
    {
        AdoptHonours adopt => Adopt(state, adopt, facts, occasion),
        _ when state.Adopted is null => Refused("honours-not-adopted", "名单还没有确定。", "The list is not adopted yet."),
        AddHonour add => Add(state, add, facts, occasion),
        RevokeHonour revoke => Revoke(state, revoke, occasion),
        ExportHonours => new HonoursExported(occasion.By, occasion.At),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static HonourListState Evolve(HonourListState state, HonourEvent happened) => happened switch
    {
        HonoursAdopted e => state with { Adopted = e, People = e.People },
        HonourAdded e => state with { People = [.. state.People, e.Person], Added = [.. state.Added, e] },
        HonourRevoked e => state with { People = [.. state.People.Where(person => person != e.Person)], Revoked = [.. state.Revoked, e] },
        HonoursExported e => state with { Exports = [.. state.Exports, e] },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<HonourEvent> Adopt(HonourListState state, AdoptHonours command, HonourFacts facts, Occasion occasion)
    {
        if (state.Adopted is { } known)
            return known.DocumentNumber == command.DocumentNumber && known.People.SequenceEqual(command.People)
                ? Decision<HonourEvent>.Nothing
                : Refused("honours-adopted", "名单已经确定；此后只能增补或者撤销。", "The list is adopted: names are only added or struck.");
        if ((Document(command.DocumentNumber) ?? Naming(command.People, facts) ?? LeavingOut(command, facts)) is { } refusal)
            return refusal;
        return new HonoursAdopted(facts.Year, facts.Kind, command.DocumentNumber, command.People, command.LeftOut, occasion.By, occasion.Today);
    }

    private static Decision<HonourEvent> Add(HonourListState state, AddHonour command, HonourFacts facts, Occasion occasion)
    {
        if (state.People.Contains(command.Person))
            return Decision<HonourEvent>.Nothing;
        return (Document(command.DocumentNumber) ?? Naming([command.Person], facts)) is { } refusal ? refusal
            : new HonourAdded(command.Person, command.DocumentNumber, occasion.By, occasion.Today);
    }

    private static Decision<HonourEvent> Revoke(HonourListState state, RevokeHonour command, Occasion occasion)
    {
        if (state.Revoked.Any(each => each.Person == command.Person && each.DocumentNumber == command.DocumentNumber))
            return Decision<HonourEvent>.Nothing;
        if (!state.People.Contains(command.Person))
            return Refused("honours-not-named", "名单中没有此人。", "The list does not name this person.", "person");
        if (Document(command.DocumentNumber) is { } refusal)
            return refusal;
        return Wording.Unusable(command.Reason)
            ? Refused("honours-reason", $"请写明撤销的理由（不超过 {Wording.Longest} 字）。", $"Say why the name is struck (up to {Wording.Longest} characters).", "reason")
            : new HonourRevoked(command.Person, command.DocumentNumber, command.Reason, occasion.By, occasion.Today);
    }

    private static Refusal? Document(string number) =>
        Wording.Unusable(number, 60) ? Refused("honours-document", "名单应有文号（不超过 60 字）。", "A list has a document number (up to 60 characters).", "documentNumber") : null;

    private static Refusal? Naming(IReadOnlyList<PersonId> people, HonourFacts facts)
    {
        if (people.Count == 0 || people.Distinct().Count() < people.Count)
            return Refused("honours-people", "名单至少有一人，且不得重复。", "A list names at least one person, and nobody twice.", "people");
        foreach (var person in people)
        {
            var candidate = facts.Candidates.FirstOrDefault(each => each.Person == person);
            if (candidate is null)
                return Refused("honours-not-candidate", $"{person} 不符合条件，不能列入名单。", $"{person} does not qualify and cannot be named.", "people");
            if (candidate.Excluded is { } why)
                return new("honours-excluded", new($"{person} 不能列入名单：{why.Reason.Zh}", $"{person} cannot be named: {why.Reason.En}"), why.Source) { Field = "people" };
        }
        return null;
    }

    private static Refusal? LeavingOut(AdoptHonours command, HonourFacts facts)
    {
        var reasons = command.LeftOut.Where(each => !Wording.Unusable(each.Reason, 200)).Select(each => each.Person).ToHashSet();
        var silent = facts.Candidates.FirstOrDefault(each => each.Excluded is null && !command.People.Contains(each.Person) && !reasons.Contains(each.Person));
        return silent is null ? null
            : Refused("honours-left-out", $"{silent.Person} 符合条件而未列入，请写明理由（不超过 200 字）。", $"{silent.Person} qualifies and is not named: say why (up to 200 characters).", "leftOut");
    }

    private static Refusal Refused(string code, string zh, string en, string? field = null) => new(code, new(zh, en), Cite.Setting("honours.adoption")) { Field = field };
}
