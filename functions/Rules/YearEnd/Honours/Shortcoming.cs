using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Honours;

/// <summary>干部不足提醒促成长: a shortcoming, a plan, and follow-up until it is closed.</summary>
public static class Shortcoming
{
    /// <summary>Answers a command.</summary>
    public static Decision<ShortcomingEvent> Decide(ShortcomingState state, PersonId person, ShortcomingCommand command, Occasion occasion) => command switch
    {
        NoteShortcoming note => Note(state, new(person, note.What, note.Due, occasion.By), occasion),
        _ when !state.IsOpen => Again(state, command) ? Decision<ShortcomingEvent>.Nothing : Refused("shortcoming-not-open", "没有未了结的不足提醒。", "No shortcoming notice is open here."),
        GivePlan give => Plan(state, give, occasion),
        FollowUp follow => Follow(state, follow, occasion),
        CloseShortcoming close => Close(state, close, occasion),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static ShortcomingState Evolve(ShortcomingState state, ShortcomingEvent happened) => happened switch
    {
        ShortcomingNoted e => state with { Noted = e },
        PlanGiven e => state with { Plan = e },
        FollowedUp e => state with { FollowUps = [.. state.FollowUps, e] },
        ShortcomingClosed e => state with { Closed = e },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static bool Again(ShortcomingState state, ShortcomingCommand command) =>
        command is CloseShortcoming close && state.Closed is { } closed && (closed.Mended, closed.Outcome) == (close.Mended, close.Outcome);

    private static Decision<ShortcomingEvent> Note(ShortcomingState state, ShortcomingNoted noted, Occasion occasion)
    {
        if (state.Noted == noted)
            return Decision<ShortcomingEvent>.Nothing;
        if (state.Noted is not null)
            return Refused("shortcoming-exists", "该提醒已经发出，不能改写。", "This notice was given and is not rewritten.");
        if (noted.Person == occasion.By)
            return Refused("shortcoming-own", "不能提醒本人。", "Nobody gives themselves a notice.");
        if (Wording.Unusable(noted.What))
            return Words("shortcoming-what", "what", "请写明不足", "Say what falls short");
        return noted.Due < occasion.Today ? Refused("shortcoming-due", "改进期限不能早于今天。", "It cannot be due before today.", "due") : noted;
    }

    private static Decision<ShortcomingEvent> Plan(ShortcomingState state, GivePlan command, Occasion occasion)
    {
        if (occasion.By != state.Noted!.Person)
            return Refused("shortcoming-others-plan", "改进计划由本人提出。", "The plan is the person's own.");
        if (state.Plan?.Plan == command.Plan)
            return Decision<ShortcomingEvent>.Nothing;
        return Wording.Unusable(command.Plan) ? Words("shortcoming-plan", "plan", "请写明改进计划", "Write the plan") : new PlanGiven(command.Plan, occasion.Today);
    }

    private static Decision<ShortcomingEvent> Follow(ShortcomingState state, FollowUp command, Occasion occasion)
    {
        if (state.FollowUps.Any(each => each.By == occasion.By && each.Finding == command.Finding && each.On == occasion.Today))
            return Decision<ShortcomingEvent>.Nothing;
        if (Leading(state, occasion) is { } refusal)
            return refusal;
        return Wording.Unusable(command.Finding) ? Words("shortcoming-finding", "finding", "请写明跟进情况", "Write what you found") : new FollowedUp(command.Finding, occasion.By, occasion.Today);
    }

    private static Decision<ShortcomingEvent> Close(ShortcomingState state, CloseShortcoming command, Occasion occasion)
    {
        if (Leading(state, occasion) is { } refusal)
            return refusal;
        if (state.FollowUps.Count == 0)
            return Refused("shortcoming-not-followed", "至少跟进一次才能了结。", "It is followed up at least once before it closes.");
        return Wording.Unusable(command.Outcome) ? Words("shortcoming-outcome", "outcome", "请写明改进结果", "Write the outcome") : new ShortcomingClosed(command.Mended, command.Outcome, occasion.By, occasion.Today);
    }

    /// <summary>Following up and closing are others' work, once there is a plan; a plan refused until the due date does not hold it open for ever.</summary>
    private static Refusal? Leading(ShortcomingState state, Occasion occasion)
    {
        if (occasion.By == state.Noted!.Person)
            return Refused("shortcoming-own", "本人不能跟进或者了结对自己的提醒。", "Nobody follows up or closes their own notice.");
        return state.Plan is null && occasion.Today <= state.Noted.Due
            ? Refused("shortcoming-no-plan", "本人还没有提出改进计划。", "The person has given no plan yet.")
            : null;
    }

    private static Refusal Words(string code, string field, string zh, string en) => Refused(code, $"{zh}（不超过 {Wording.Longest} 字）。", $"{en} (up to {Wording.Longest} characters).", field);

    private static Refusal Refused(string code, string zh, string en, string? field = null) => new(code, new(zh, en), Cite.Setting("shortcoming.follow-up")) { Field = field };
}
