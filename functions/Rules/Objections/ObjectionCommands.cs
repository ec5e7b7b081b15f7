using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Objections;

/// <summary>What can be asked of an objection.</summary>
public abstract record ObjectionCommand;

/// <summary>异议: the person objects, or changes the grounds before the answer.</summary>
public sealed record LodgeObjection(Grounds Grounds) : ObjectionCommand;

/// <summary>Names the reviewer, or another one before the answer.</summary>
public sealed record AssignReviewer(PersonId Reviewer) : ObjectionCommand;

/// <summary>The reviewer answers.</summary>
public sealed record DecideObjection(Ruling Ruling) : ObjectionCommand;

/// <summary>The person takes back what they lodged at a stage, while it is unanswered.</summary>
public sealed record WithdrawObjection(ObjectionStage Stage) : ObjectionCommand;

/// <summary>复核: the person asks the deciding body to review.</summary>
public sealed record RequestReview(Grounds Grounds) : ObjectionCommand;

/// <summary>The deciding body decides the review.</summary>
public sealed record DecideReview(Ruling Ruling) : ObjectionCommand;

/// <summary>Records on which day the person received the review's decision.</summary>
public sealed record ServeReviewDecision(DateOnly ReceivedOn) : ObjectionCommand;

/// <summary>申诉: the person appeals; direct when no review was requested, or it was withdrawn.</summary>
public sealed record LodgeAppeal(Grounds Grounds) : ObjectionCommand;

/// <summary>受理: the body above accepts the appeal.</summary>
public sealed record AcceptAppeal : ObjectionCommand;

/// <summary>Extends the time for the decision, once, with the reason why the case is complex.</summary>
public sealed record ExtendAppeal(string Reason) : ObjectionCommand;

/// <summary>The body above decides the appeal.</summary>
public sealed record DecideAppeal(Ruling Ruling) : ObjectionCommand;

/// <summary>What the rules need to know besides the objection itself.</summary>
/// <param name="Person">Whose grade it is.</param>
/// <param name="Period">The period graded.</param>
/// <param name="Grade">The grade decided on; for an annual grade, the one at the same place.</param>
/// <param name="PublicationEnd">The last day of the publication (公示).</param>
/// <param name="KnownOn">The day the person learnt of the decision, from the notice they signed for or its witnessed refusal.</param>
/// <param name="Deciders">All who took part in deciding the grade.</param>
/// <param name="StatutoryScope">
/// Whether 复核 and 申诉 lie open: an annual 不称职 of a civil servant, 基本合格 or 不合格 of institution staff.
/// </param>
/// <param name="InstitutionStaff">Whether the institution rules (事业单位) apply and not the civil servant law.</param>
/// <param name="Limits">The scheme's time limits.</param>
/// <param name="Law">The statutory limits in force when the decision became known.</param>
public sealed record ObjectionFacts(
    PersonId Person, AppraisalPeriod Period, Grade Grade, DateOnly PublicationEnd, DateOnly KnownOn, IReadOnlyCollection<PersonId> Deciders,
    bool StatutoryScope, bool InstitutionStaff, TimeLimits Limits, AppealLimits Law)
{
    /// <summary>What gives this person the right to review and appeal, and its limits.</summary>
    internal Citation Entitlement => InstitutionStaff ? Cite.InstitutionRules(36) : Cite.CivilServantLaw(95);

    /// <summary>How review and appeal are handled, and that nobody fares worse for them.</summary>
    internal Citation Handling => InstitutionStaff ? Cite.InstitutionRules(36) : Cite.CivilServantLaw(96);

    /// <summary>That what an appeal finds wrong is put right.</summary>
    internal Citation Redress => InstitutionStaff ? Cite.InstitutionRules(36) : Cite.CivilServantLaw(97);
}
