using PerfServerless.Rules.Appraisal;

namespace PerfServerless.Service.Documents.Forms;

/// <summary>How forms and rosters name a person's status.</summary>
internal static class ParticipationWords
{
    public static string Of(Participation participation) => participation switch
    {
        Participation.Graded => "参评",
        Participation.CommentOnly => "只写评语",
        Participation.NoGrade => "不定等次",
        Participation.Excluded => "不参评",
        _ => "",
    };
}
