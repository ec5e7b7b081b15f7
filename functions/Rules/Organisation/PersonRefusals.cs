using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Organisation;

/// <summary>Every reason for which a change to a person's file is refused.</summary>
internal static class PersonRefusals
{
    private static readonly Role[] Administrators = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    public static Refusal Unknown() =>
        new("person-unknown", new("没有这个人。", "There is no such person."), Cite.Setting("people.ids"));

    public static Refusal AlreadyRegistered(PersonId id) =>
        new("person-exists", new($"编号 {id} 已属于另一人。", $"The id {id} belongs to someone else."), Cite.Setting("people.ids")) { Field = "id" };

    public static Refusal? Naming(RegisterPerson command)
    {
        if (!PersonId.TryParse(command.Id.Value, null, out _) || !Enum.IsDefined(command.Kind))
            return new("person-id", new("人员编号或类别不正确。", "The id or the kind of person is not valid."), Cite.Setting("people.ids")) { Field = "id" };
        return command.Name.Trim().Length is 0 or > 60
            ? new("person-name", new("姓名须为 1 至 60 字。", "A name has 1 to 60 characters."), Cite.Setting("people.ids")) { Field = "name" }
            : null;
    }

    public static Refusal? Separation(IReadOnlyList<Role> roles) =>
        roles.Count(Administrators.Contains) <= 1 ? null
            : new("roles-not-separated", new("系统、安全、审计三员须由不同的人担任。", "System, security and audit administrators are three different people."), Cite.Setting("people.three-administrators")) { Field = "roles" };

    public static Refusal OwnRoles() =>
        new("roles-own", new("不能修改自己的角色。", "Nobody changes their own roles."), Cite.Setting("people.three-administrators"));

    public static Refusal? Assigning(PersonState state, AssignPerson command) =>
        command.From < state.Entered ? BeforeEntry() : command.Supervisor == state.Id ? OwnSupervisor() : null;

    private static Refusal BeforeEntry() =>
        new("assignment-before-entry", new("任职日期早于进入本系统的日期。", "The assignment begins before the person entered service."), Cite.Setting("roster.home-unit")) { Field = "from" };

    private static Refusal OwnSupervisor() =>
        new("assignment-own-supervisor", new("主管领导不能是本人。", "Nobody supervises themselves."), Cite.Setting("review.not-self")) { Field = "supervisor" };

    public static Refusal? Supervising(RegisterPerson command) => command.Supervisor == command.Id ? OwnSupervisor() : null;

    public static Refusal? Imposing(ImposeSanction command, Occasion occasion) =>
        command.EffectiveOn <= occasion.Today && LawBook.Current.Knows(SanctionPeriod.Parameter(command.Sanction), command.EffectiveOn) ? null
            : new("sanction-date", new("处分生效日期不得晚于今天，也不得早于现行法律施行之日。", "A sanction is recorded once it is in effect, and under the law in force."), Cite.CivilServantLaw(64)) { Field = "effectiveOn" };

    public static Refusal? Admonishing(RecordAdmonition command, Occasion occasion) =>
        !string.IsNullOrWhiteSpace(command.DocumentNumber) && command.DocumentNumber.Length <= 60 && command.On <= occasion.Today ? null
            : new("admonition-record", new("诫勉须有文号（不超过 60 字），日期不得晚于今天。", "An admonition has a document number of up to 60 characters and a date not after today."), Cite.InstitutionRules(43)) { Field = "documentNumber" };

    public static Refusal? Refusing(PersonState state, RecordAppraisalRefusal command, Occasion occasion)
    {
        if (command.Consolidated)
            return new("annual-refusal-late", new("年度汇总已完成，不能再记录拒不参加考核。", "The year was consolidated: a refusal can no longer be recorded."), Cite.Setting("annual.refusal"));
        if (state.Id == occasion.By)
            return new("annual-refusal-own", new("不能记录本人拒不参加考核。", "Nobody records their own refusal."), Cite.Setting("annual.refusal"));
        if (Wording.Unusable(command.Reason))
            return new("annual-refusal-reason", new($"请写明拒不参加的情形（不超过 {Wording.Longest} 字）。", $"Say how the person refused, in up to {Wording.Longest} characters."), Cite.InstitutionRules(44)) { Field = "reason" };
        return command.WarnedOn <= occasion.Today ? null
            : new("annual-refusal-warned", new("须先经教育，教育日期不得晚于今天。", "The person is warned first, not after today."), Cite.InstitutionRules(44)) { Field = "warnedOn" };
    }

    public static Refusal? Delegating(PersonState state, GiveDelegation command, Occasion occasion)
    {
        if (command.To == state.Id)
            return new("delegation-self", new("不能委托给自己。", "A delegation goes to someone else."), Cite.Setting("delegation")) { Field = "to" };
        return command.Last < command.First || command.Last < occasion.Today
            ? new("delegation-dates", new("委托的起止日期不正确。", "The delegation's dates are not valid."), Cite.Setting("delegation")) { Field = "last" }
            : null;
    }

    public static Refusal NoSuchCase(string number) =>
        new("case-unknown", new($"没有编号为 {number} 的立案，或结案早于立案。", $"There is no investigation {number}, or it would close before it opened."), Cite.InstitutionRules(42)) { Field = "number" };
}
