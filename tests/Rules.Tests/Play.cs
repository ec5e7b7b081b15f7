using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests;

/// <summary>One act in a random play: who, what, and how many hours after the act before.</summary>
internal sealed record Step<TCommand>(PersonId By, TCommand Command, int Hours);

/// <summary>Plays random acts against an aggregate and checks what must hold whatever happens.</summary>
internal static class Play
{
    public static Gen<Step<TCommand>[]> Steps<TCommand>(PersonId[] people, TCommand[] commands, int count, int mostHours) =>
        (from who in Gen.Elements(people)
         from command in Gen.Elements(commands)
         from hours in Gen.Choose(1, mostHours)
         select new Step<TCommand>(who, command, hours)).ArrayOf(count);

    /// <summary>After each accepted act: the same act repeated changes nothing, and the invariant holds of the states before and after.</summary>
    public static void Always<TState, TCommand, TEvent>(
        Gen<Step<TCommand>[]> plays, DateTimeOffset from, TState start,
        Func<TState, TCommand, Occasion, Decision<TEvent>> decide, Func<TState, TEvent, TState> evolve,
        Action<TState, TState, Step<TCommand>> invariant) where TEvent : class =>
        Prop.ForAll(plays.ToArbitrary(), steps =>
        {
            var (state, at) = (start, from);
            foreach (var step in steps)
            {
                at = at.AddHours(step.Hours);
                var occasion = new Occasion(step.By, at, WorkCalendar.Published);
                var decision = decide(state, step.Command, occasion);
                if (decision.Events.Count == 0)
                    continue;
                var before = state;
                state = decision.Events.Aggregate(state, evolve);
                decide(state, step.Command, occasion).MustChangeNothing();
                invariant(before, state, step);
            }
        }).QuickCheckThrowOnFailure();
}
