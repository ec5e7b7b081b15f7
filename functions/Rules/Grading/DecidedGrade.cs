using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>A person's grade with all its versions, oldest first.</summary>
/// <param name="Versions">At least one.</param>
public sealed record DecidedGrade(IReadOnlyList<GradeVersion> Versions)
{
    /// <summary>The version that holds.</summary>
    public GradeVersion Current => Versions[^1];

    /// <summary>The grade with one more version.</summary>
    public DecidedGrade With(GradeVersion next) => new([.. Versions, next]);
}

/// <summary>One version of a grade.</summary>
/// <param name="Number">From 1; 1 is the decision, and each correction adds one.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reason">Why; <c>null</c> where the proposal was followed without one.</param>
/// <param name="By">Who decided or proposed it.</param>
/// <param name="ApprovedBy">Who approved it; <c>null</c> while, and where, the approval of the whole round does.</param>
/// <param name="ObjectionId">The objection it follows, or <c>null</c>.</param>
public sealed record GradeVersion(int Number, Grade Grade, string? Reason, PersonId By, PersonId? ApprovedBy = null, string? ObjectionId = null);
