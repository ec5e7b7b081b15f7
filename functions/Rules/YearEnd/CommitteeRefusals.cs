using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>Every reason for which a committee's mark is refused.</summary>
internal static class CommitteeRefusals
{
    private const decimal Highest = 100;

    public static Refusal? Scoring(CommitteeState state, IReadOnlyDictionary<PersonId, decimal> news, IReadOnlySet<PersonId> people, PersonId member)
    {
        if (Closed(state) is { } refusal)
            return refusal;
        if (news.Count == 0)
            return new("annual-committee-none", new("没有提交任何评分。", "No mark was given."), Cite.Setting("annual.committee")) { Field = "scores" };
        return news.Select(one => One(state, one.Key, one.Value, people, member)).FirstOrDefault(wrong => wrong is not null);
    }

    public static Refusal? Closed(CommitteeState state) => !state.Closed ? null
        : new("annual-committee-closed", new("年终汇总已开始，委员会评价不能再改。", "The year-end run has begun: the committee's marks are fixed."), Cite.Setting("annual.committee"));

    public static Refusal? Unknown(PersonId person, IReadOnlySet<PersonId> people) => people.Contains(person) ? null
        : new("annual-committee-person", new($"{person} 不在本考核单元的年度考核范围内。", $"{person} is not appraised in this pool this year."), Cite.Setting("annual.taking-part")) { Field = "scores" };

    private static Refusal? One(CommitteeState state, PersonId person, decimal score, IReadOnlySet<PersonId> people, PersonId member)
    {
        if (Unknown(person, people) is { } refusal)
            return refusal;
        if (person == member)
            return Mark("annual-committee-own", "不能给自己评分。", "Nobody scores themselves.", "grade.recusal");
        if (state.IsRecused(member, person))
            return Mark("annual-committee-recused", $"您已对 {person} 声明回避，不能评分。", $"You are recused from {person} and give no mark.", "grade.recusal");
        if (state.By(member, person) is not null)
            return Mark("annual-committee-scored", $"您已给 {person} 评过分，每人只评一次。", $"You have scored {person}: each person is scored once.", "annual.committee");
        return score is >= 0 and <= Highest && decimal.Round(score, 2) == score ? null
            : Mark("annual-committee-mark", "评分应为 0 至 100，至多两位小数。", "A mark is 0 to 100, with two decimals at most.", "annual.committee");
    }

    private static Refusal Mark(string code, string zh, string en, string setting) => new(code, new(zh, en), Cite.Setting(setting)) { Field = "scores" };
}
