using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Objections;
using static PerfServerless.Rules.Tests.Objections.ObjectionStory;

namespace PerfServerless.Rules.Tests.Objections;

public class ObjectionProperties
{
    private static readonly ObjectionCommand[] Commands =
    [
        new LodgeObjection(Why), new LodgeObjection(Why with { Reason = "补充" }), new AssignReviewer(Reviewer), new AssignReviewer(Officer),
        .. Rulings().SelectMany(ruling => new ObjectionCommand[] { new DecideObjection(ruling), new DecideReview(ruling), new DecideAppeal(ruling) }),
        new WithdrawObjection(ObjectionStage.Internal), new WithdrawObjection(ObjectionStage.Review), new RequestReview(Why),
        new ServeReviewDecision(new(2026, 7, 12)), new LodgeAppeal(Why), new AcceptAppeal(), new AcceptAppeal(), new ExtendAppeal("案情复杂"),
    ];

    [Fact]
    public void A_repeated_command_changes_nothing_and_nobody_ever_fares_worse()
    {
        int answered = 0, decided = 0;
        var facts = Statutory with { Grade = Grade.Fair };
        Play.Always(
            Play.Steps([Person, Person, Officer, Reviewer, Body, Above], Commands, count: 120, mostHours: 8), LodgedAt, ObjectionState.None,
            (state, command, occasion) => Objection.Decide(state, command, facts, occasion), Objection.Evolve,
            (before, state, step) =>
            {
                var held = before.Grade ?? facts.Grade;
                Assert.True(state.Grade >= held, $"{step.Command.GetType().Name} lowered {held} to {state.Grade}.");
                Assert.True(state.Answer is null || state.Answer.By == state.Reviewer);
                answered += state.Answer is null ? 0 : 1;
                decided += state.AppealDecision is null ? 0 : 1;
            });
        Assert.True(answered > 0 && decided > 0, "The play never came to an answer or to the end of an appeal.");
    }

    [Fact]
    public void Every_event_is_named_and_survives_being_stored()
    {
        StoredForm.MustNameEveryEvent<ObjectionEvent>();
        StoredForm.MustSurvive(new ObjectionStory().Decide(Person, new LodgeObjection(Why), LodgedAt).Events);
        StoredForm.MustSurvive(Assigned().Decide(Reviewer, new DecideObjection(Raise), At(7, 13)).Events);
    }

    private static IEnumerable<Ruling> Rulings() =>
        [Reject, .. Enum.GetValues<Grade>().Select(grade => new Ruling(true, grade, "重新评定"))];
}
