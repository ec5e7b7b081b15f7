using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Ability;

/// <summary>What a programme is (pilot section 5).</summary>
public enum ProgrammeKind
{
    /// <summary>外出学习、奖励性培训, for 优秀.</summary>
    Training = 1,

    /// <summary>挂职锻炼, for 优秀.</summary>
    Secondment,

    /// <summary>讲坛, for 一般 and below.</summary>
    Lectures,

    /// <summary>机关夜校, for 一般 and below.</summary>
    NightSchool,

    /// <summary>大比武, for 一般 and below.</summary>
    Contest,
}

/// <summary>Names and rules of programmes.</summary>
public static class ProgrammeKinds
{
    /// <summary>Whether it is a reward for 优秀; otherwise it is a targeted course.</summary>
    public static bool IsReward(this ProgrammeKind kind) => kind is ProgrammeKind.Training or ProgrammeKind.Secondment;

    /// <summary>The name.</summary>
    public static Bilingual Label(this ProgrammeKind kind) => kind switch
    {
        ProgrammeKind.Training => new("外出学习培训", "Training"),
        ProgrammeKind.Secondment => new("挂职锻炼", "Secondment"),
        ProgrammeKind.Lectures => new("专题讲坛", "Lectures"),
        ProgrammeKind.NightSchool => new("机关夜校", "Night school"),
        ProgrammeKind.Contest => new("业务大比武", "Skills contest"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>A person with the grade that a programme looks at.</summary>
/// <param name="Person">Who.</param>
/// <param name="Unit">The unit that appraised.</param>
/// <param name="Place">The grade's place, 1 (the lowest) to 4 (优秀).</param>
/// <param name="Label">Its name.</param>
public sealed record GradedPerson(PersonId Person, UnitId Unit, int Place, Bilingual Label)
{
    /// <summary>By the annual grade; <c>null</c> without one.</summary>
    public static GradedPerson? Of(AnnualResult result) =>
        result is { Grade: { } grade, Final: true } ? new(result.Person, result.Unit, (int)grade, grade.Label(result.Kind)) : null;

    /// <summary>By a quarter's grade.</summary>
    public static GradedPerson Of(PersonId person, UnitId unit, Grade grade) => new(person, unit, (int)grade, grade.Label());
}

/// <summary>Someone whom a programme is for.</summary>
public sealed record AbilityCandidate(PersonId Person, UnitId Unit, Bilingual Ground, Citation Source);

/// <summary>Computes candidates.</summary>
public static class AbilityCandidates
{
    private const int Excellent = 4, Fair = 2;

    /// <summary>The candidates of a programme, by unit and id.</summary>
    public static IReadOnlyList<AbilityCandidate> Of(ProgrammeKind kind, IEnumerable<GradedPerson> people) =>
        [.. people.Where(person => kind.IsReward() ? person.Place == Excellent : person.Place <= Fair)
            .OrderBy(person => person.Unit).ThenBy(person => person.Person)
            .Select(person => new AbilityCandidate(person.Person, person.Unit, new($"考核为{person.Label.Zh}", $"Graded {person.Label.En}"), Cite.Pilot(5)))];
}
