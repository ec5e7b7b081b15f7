using PerfServerless.Rules.Law;
using PerfServerless.Rules.YearEnd.Ability;

namespace PerfServerless.Rules.YearEnd.Honours;

/// <summary>Whom grades suggest for a reminder talk (<c>talks.grounds</c>); whoever is slow without a weak grade is known to their leaders.</summary>
public static class TalkCandidates
{
    private const int Fair = 2;

    /// <summary>The weakest first.</summary>
    public static IReadOnlyList<AbilityCandidate> Of(IEnumerable<GradedPerson> people) =>
        [.. people.Where(person => person.Place <= Fair).OrderBy(person => person.Place).ThenBy(person => person.Unit).ThenBy(person => person.Person)
            .Select(person => new AbilityCandidate(person.Person, person.Unit, new($"考核为{person.Label.Zh}", $"Graded {person.Label.En}"), Cite.Setting("talks.grounds")))];
}
