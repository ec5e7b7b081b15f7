using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Objections;

/// <summary>Why a person objects.</summary>
/// <param name="Reason">1–2,000 characters.</param>
/// <param name="Evidence">Names of stored files; may be empty.</param>
public sealed record Grounds(string Reason, IReadOnlyList<string> Evidence)
{
    /// <summary>Whether both say the same: records compare their lists by reference.</summary>
    public bool SameAs(Grounds other) => Reason == other.Reason && Evidence.SequenceEqual(other.Evidence);
}

/// <summary>A written answer at any of the stages.</summary>
/// <param name="Upheld">Whether the objection is upheld (成立); otherwise the grade stands.</param>
/// <param name="Corrected">
/// The grade from now on when upheld, otherwise <c>null</c>; for an annual grade, the one at the same place. Never worse than before.
/// </param>
/// <param name="Reason">Compulsory, 1–2,000 characters.</param>
public sealed record Ruling(bool Upheld, Grade? Corrected, string Reason);

/// <summary>The three stages; later ones may be reached without the earlier.</summary>
public enum ObjectionStage
{
    /// <summary>Nothing lodged.</summary>
    None = 0,

    /// <summary>异议, within the unit.</summary>
    Internal = 1,

    /// <summary>复核, by the deciding body.</summary>
    Review = 2,

    /// <summary>申诉, to the body above it.</summary>
    Appeal = 3,
}
