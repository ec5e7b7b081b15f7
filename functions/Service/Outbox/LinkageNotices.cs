using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Ability;
using PerfServerless.Rules.YearEnd.Bonus;
using PerfServerless.Rules.YearEnd.Honours;

namespace PerfServerless.Service.Outbox;

/// <summary>What notices of the four linkages say. Amounts and particulars are left to the link: an inbox may be read over a shoulder.</summary>
internal static class LinkageNotices
{
    public static Bilingual FreezeAsked(BonusState bonus) =>
        new($"{bonus.Period.Name.Zh}考核奖金方案待批准，起草和提请的人不能批准。", $"The bonus scheme of {bonus.Period.Name.En} awaits approval by someone who neither drafted nor asked for it.");

    public static Bilingual Settled(BonusState bonus) => new($"您的{bonus.Period.Name.Zh}考核奖金已经核算，可以查看计算过程。", $"Your bonus of {bonus.Period.Name.En} was computed: see how.");

    public static Bilingual SupplementDrafted(BonusState bonus) => new($"{bonus.Period.Name.Zh}考核奖金补发追回表待批准。", $"A supplement to the bonus of {bonus.Period.Name.En} awaits approval.");

    public static Bilingual Supplemented(BonusState bonus) => new($"您的{bonus.Period.Name.Zh}考核奖金因等次变动另行结算。", $"Your bonus of {bonus.Period.Name.En} was settled anew because your grade changed.");

    public static Bilingual InspectionOpened() => new("一项干部考察请您参加，结束前须查阅成长档案。", "You are to take part in a cadre inspection: read the growth archive before it closes.");

    public static Bilingual TalkHeld(TalkHeld held) => new($"{held.On:yyyy-MM-dd} 的提醒谈话记录请您签字。", $"Please sign the record of the talk of {held.On:yyyy-MM-dd}.");

    public static Bilingual ShortcomingNoted(ShortcomingNoted noted) => new($"您收到一份不足提醒，请提出改进计划，期限 {noted.Due:yyyy-MM-dd}。", $"You were given a shortcoming notice: give a plan; it is due by {noted.Due:yyyy-MM-dd}.");

    public static Bilingual PlanGiven() => new("您发出的不足提醒已有改进计划，请跟进。", "A plan was given for a shortcoming you named: please follow up.");

    public static Bilingual FollowedUp() => new("您的不足提醒有新的跟进情况。", "Your shortcoming notice was followed up.");

    public static Bilingual ShortcomingClosed() => new("您的不足提醒已经了结。", "Your shortcoming notice was closed.");

    public static Bilingual Honoured(HonoursAdopted list) => new($"{list.Year} 年度{Name(list.Kind).Zh}", $"{Name(list.Kind).En} of {list.Year}");

    public static Bilingual Revoked(HonoursAdopted list) => new($"{list.Year} 年度{Name(list.Kind).Zh}已撤销", $"{Name(list.Kind).En} of {list.Year} was revoked");

    public static Bilingual OnRoster(ProgrammeSetUp setUp) =>
        new($"您被列入{setUp.Kind.Label().Zh}，{setUp.Sessions[0]:yyyy-MM-dd} 开始。", $"You are on the roster of a programme ({setUp.Kind.Label().En}) that begins on {setUp.Sessions[0]:yyyy-MM-dd}.");

    public static Bilingual Attended(ProgrammeState programme, PersonId person, bool done)
    {
        var (label, attended, all) = (programme.SetUp!.Kind.Label(), programme.Attended(person), programme.SetUp.Sessions.Count);
        return new(
            $"{label.Zh}“{programme.SetUp.Title}”：参加 {attended}/{all} 次，{(done ? "已完成" : "未完成")}",
            $"{label.En}, basis {programme.SetUp.Basis}: {attended} of {all} sessions, {(done ? "completed" : "not completed")}");
    }

    private static Bilingual Name(HonourKind kind) => kind switch
    {
        HonourKind.Commendation => new("嘉奖", "Commendation"),
        HonourKind.ThirdClassMerit => new("记三等功", "Third-class merit"),
        HonourKind.AdvancedIndividual => new("先进个人", "Advanced individual"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
