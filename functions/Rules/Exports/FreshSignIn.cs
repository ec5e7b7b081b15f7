using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Exports;

/// <summary>导出前重新鉴别: data about others leaves only for somebody who has just shown who they are, not for an open screen.</summary>
public static class FreshSignIn
{
    private const int HoldsForMinutes = 10;

    /// <summary>Why the data may not leave yet, or <c>null</c>.</summary>
    /// <param name="signedInAt">When the caller last showed who they are; <c>null</c> when the sign-in does not say. As far ahead of this clock as behind it is allowed, and no more.</param>
    /// <param name="now">The moment of the export.</param>
    public static Refusal? Check(DateTimeOffset? signedInAt, DateTimeOffset now) =>
        signedInAt is { } at && (now - at).Duration() <= TimeSpan.FromMinutes(HoldsForMinutes) ? null
            : new("sign-in-again",
                new($"导出他人的考核信息前须重新验证身份：请再次登录，{HoldsForMinutes} 分钟内有效。",
                    $"Data about others leaves only for somebody who signed in within the last {HoldsForMinutes} minutes: sign in again."),
                Cite.Setting("export.sign-in"));
}
