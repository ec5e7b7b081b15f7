using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;

namespace PerfServerless.Rules.YearEnd.Ability;

/// <summary>Every reason for which an act on a programme is refused.</summary>
internal static class ProgrammeRefusals
{
    private const int MostSessions = 100;

    public static Refusal Exists() => Roster("programme-exists", "该项目已经设立，不能改写。", "This programme is set up and is not rewritten.");

    public static Refusal? SettingUp(SetUpProgramme command)
    {
        if (!Enum.IsDefined(command.Kind))
            return Roster("programme-kind", "请说明是哪一类项目。", "Say what kind of programme it is.", "kind");
        if (Wording.Unusable(command.Title, 100))
            return Roster("programme-title", "项目应有名称（不超过 100 字）。", "A programme has a title (up to 100 characters).", "title");
        if (command.Basis == default || command.Basis.Kind == ReportingKind.Month)
            return Roster("programme-basis", "项目以季度或者年度考核结果为依据。", "A programme looks at the grades of a quarter or a year.", "basis");
        return command.Sessions.Count is 0 or > MostSessions || !command.Sessions.Zip(command.Sessions.Skip(1)).All(pair => pair.First < pair.Second)
            ? Roster("programme-sessions", $"请按先后列出 1 至 {MostSessions} 个日期，不得重复。", $"List 1 to {MostSessions} dates in order, none twice.", "sessions")
            : null;
    }

    public static Refusal? Adopting(ProgrammeState state, AdoptRoster command, ProgrammeFacts facts)
    {
        if (state.SetUp is not { } setUp)
            return NotSetUp();
        if (state.Roster is not null)
            return Roster("programme-adopted", "名单已经确定。", "The roster is adopted.");
        if (Wording.Unusable(command.DocumentNumber, 60))
            return Roster("programme-document", "名单应有文号（不超过 60 字）。", "A roster has a document number (up to 60 characters).", "documentNumber");
        if (command.People.Count == 0 || command.People.Distinct().Count() < command.People.Count)
            return Roster("programme-people", "名单至少有一人，且不得重复。", "A roster names at least one person, and nobody twice.", "people");
        var known = facts.Candidates.Select(each => each.Person).ToHashSet();
        if (command.People.FirstOrDefault(person => !known.Contains(person)) is { Value: not null } stranger)
            return Roster("programme-not-candidate", $"{stranger} 的考核结果不属于该项目的对象。", $"The grade of {stranger} is not what this programme is for.", "people");
        return setUp.Kind.IsReward() ? null : LeavingOut(command, facts);
    }

    public static Refusal? Recording(ProgrammeState state, RecordSession command, Occasion occasion)
    {
        if (state.Roster is not { } roster)
            return NotAdopted();
        if (state.Completed is not null)
            return Attendance("programme-completed", "项目已经结束。", "The programme is over.");
        if (!state.SetUp!.Sessions.Contains(command.Session))
            return Attendance("programme-session", "项目没有安排在这一天。", "The programme has no session on that day.", "session");
        if (command.Session > occasion.Today)
            return Attendance("programme-session-future", "不能登记尚未举行的活动。", "A session is recorded after it was held.", "session");
        return command.Present.All(roster.People.Contains) && command.Present.Distinct().Count() == command.Present.Count ? null
            : Attendance("programme-present", "到场人员应在名单之内，且不得重复。", "Those present are on the roster, nobody twice.", "present");
    }

    public static Refusal? Completing(ProgrammeState state)
    {
        if (state.Roster is null)
            return NotAdopted();
        var open = state.SetUp!.Sessions.Except(state.Attendance.Select(each => each.Session)).ToList();
        return open.Count == 0 ? null
            : Attendance("programme-sessions-open", $"{open[0]:yyyy-MM-dd} 的到场情况还没有登记。", $"The attendance of {open[0]:yyyy-MM-dd} is not recorded yet.");
    }

    /// <summary>A targeted course is for everyone whose grade calls for it; places of a reward are limited and go by batches.</summary>
    private static Refusal? LeavingOut(AdoptRoster command, ProgrammeFacts facts)
    {
        HashSet<PersonId> spoken = [.. command.People, .. command.LeftOut.Where(each => !Wording.Unusable(each.Reason, 200)).Select(each => each.Person)];
        return facts.Candidates.FirstOrDefault(each => !spoken.Contains(each.Person)) is { } silent
            ? Roster("programme-left-out", $"{silent.Person} 属于培训对象而未列入，请写明理由（不超过 200 字）。", $"{silent.Person} is meant by this course and is not on the roster: say why (up to 200 characters).", "leftOut")
            : null;
    }

    private static Refusal NotSetUp() => Roster("programme-not-set-up", "没有这个项目。", "There is no such programme.");

    public static Refusal NotAdopted() => Attendance("programme-not-adopted", "名单还没有确定。", "The roster is not adopted yet.");

    private static Refusal Roster(string code, string zh, string en, string? field = null) => new(code, new(zh, en), Cite.Setting("ability.rosters")) { Field = field };

    private static Refusal Attendance(string code, string zh, string en, string? field = null) => new(code, new(zh, en), Cite.Setting("ability.attendance")) { Field = field };
}
