using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Objections;

/// <summary>The statutory limits of review and appeal, in calendar days (公务员法 art. 95 and 96).</summary>
/// <param name="ReviewRequest">For requesting a review (复核), from knowing of the decision.</param>
/// <param name="ReviewDecision">For deciding it, from receiving the request.</param>
/// <param name="AppealAfterReview">For appealing (申诉), from receiving the review's decision.</param>
/// <param name="AppealDirect">For appealing without a review, from knowing of the decision.</param>
/// <param name="AppealDecision">For deciding the appeal, from accepting it.</param>
/// <param name="AppealExtension">The most by which that may be extended, when the case is complex.</param>
public sealed record AppealLimits(int ReviewRequest, int ReviewDecision, int AppealAfterReview, int AppealDirect, int AppealDecision, int AppealExtension)
{
    /// <summary>The limits the law book holds on a date.</summary>
    public static AppealLimits On(DateOnly date) => new(
        Days("review-request-days", date), Days("review-decision-days", date), Days("appeal-after-review-days", date),
        Days("appeal-direct-days", date), Days("appeal-decision-days", date), Days("appeal-extension-days", date));

    private static int Days(string parameter, DateOnly on) => (int)LawBook.Current.Value(parameter, on).Value;
}
