using PerfServerless.Rules;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;

namespace PerfServerless.Service.Outbox;

/// <summary>What has to follow from the events of a year: the part of <see cref="Reactions"/> for annual grades.</summary>
internal static class AnnualReactions
{
    public static IEnumerable<Message> OnRound(AnnualRoundState round, AnnualRoundEvent happened, Occasion occasion) => happened switch
    {
        AnnualRoundPublished e =>
        [
            .. round.Grades.Select(grade =>
                new TellAnnual(grade.Key, round.Year, round.Pool, new AnnualGradePublished(grade.Value[^1].Grade, e.Window.EndsOn, e.Window.ObjectionUntil))),
            new TellUngraded(round.Year, round.Pool, occasion.At),
        ],
        AnnualGradeCorrected { Now.ObjectionId: { } objection } e => // an upheld objection is settled by its correction, not by the words of its answer
        [
            new TellAnnual(e.Person, round.Year, round.Pool, new AnnualGradeChanged(e.Now.Grade, e.Now.Number, e.Now.Reason!)),
            new TellAnnual(e.Person, round.Year, round.Pool, new AnnualObjectionSettled(objection)),
        ],
        // Before the publication a correction reaches the person with it: nobody is told a grade that was not published.
        AnnualGradeCorrected e when round.Publication is not null => [new TellAnnual(e.Person, round.Year, round.Pool, new AnnualGradeChanged(e.Now.Grade, e.Now.Number, e.Now.Reason!))],
        AnnualRoundSentBack => [new RenewYear(round.Year, round.Pool)],
        WithheldGradeDecided e when round.Publication is not null => [new TellAnnual(e.Proposal.Person, round.Year, round.Pool, Published(e, round, occasion))],
        _ => [],
    };

    /// <summary>Years that may be in hand: the present one and the one before. Until their runs are started there is nothing to look at.</summary>
    public static IEnumerable<Message> OnFile(PersonState person, PersonEvent happened, Occasion occasion) => happened switch
    {
        CaseOpened or CaseClosed or SanctionImposed or AdmonitionRecorded or AppraisalRefused or PersonLeft => Years(person, occasion),
        PersonAssigned when person.Assignments.Count > 1 => Years(person, occasion), // the first comes with the person
        _ => [],
    };

    private static IEnumerable<Message> Years(PersonState person, Occasion occasion) =>
        ((int[])[occasion.Today.Year - 1, occasion.Today.Year]).Select(year => new LookAtYear(person.Id, AppraisalPeriod.OfYear(year), occasion.At));

    public static IEnumerable<Message> OnAppraisal(AnnualAppraisalState appraisal, AnnualAppraisalEvent happened, Occasion occasion)
    {
        var link = $"/api/people/{appraisal.Person}/years/{appraisal.Year}";
        return happened switch
        {
            AnnualGradePublished e => [new NotifyPerson(appraisal.Person, occasion.At, Published(appraisal, e), link)],
            AnnualGradeChanged e => [new NotifyPerson(appraisal.Person, occasion.At, Changed(appraisal, e), link)],
            AnnualNoticeServed => [new NotifyPerson(appraisal.Person, occasion.At, Served(appraisal), link)],
            DismissalWarned => [new NotifyLevel(appraisal.Person, ResponsibilityLevel.OrganisationDepartment, occasion.At, Warned(appraisal), link)],
            _ => [],
        };
    }

    /// <summary>A grade decided afterwards is published for the same time as the others were, from its own day.</summary>
    private static AnnualGradePublished Published(WithheldGradeDecided late, AnnualRoundState round, Occasion occasion)
    {
        var limits = round.Terms.TimeLimits;
        var window = PublicationWindow.From(occasion.Today, limits.Publication, limits, occasion.Calendar);
        return new(late.First.Grade, window.EndsOn, window.ObjectionUntil);
    }

    private static Bilingual Published(AnnualAppraisalState appraisal, AnnualGradePublished published)
    {
        var grade = published.Grade.Label(appraisal.Kind);
        return new(
            $"您 {appraisal.Year} 年度考核等次为{grade.Zh}，公示至 {published.EndsOn:yyyy-MM-dd}，异议请于 {published.ObjectionUntil:yyyy-MM-dd} 前提出。",
            $"Your annual grade of {appraisal.Year} is {grade.En}, published until {published.EndsOn:yyyy-MM-dd}; objections until {published.ObjectionUntil:yyyy-MM-dd}.");
    }

    private static Bilingual Changed(AnnualAppraisalState appraisal, AnnualGradeChanged changed)
    {
        var grade = changed.Grade.Label(appraisal.Kind);
        return new($"您 {appraisal.Year} 年度考核等次更正为{grade.Zh}：{changed.Reason}", $"Your annual grade of {appraisal.Year} was corrected to {grade.En}: {changed.Reason}");
    }

    private static Bilingual Served(AnnualAppraisalState appraisal) =>
        new($"{appraisal.Year} 年度考核结果通知书已送达，请签收。", $"The notice of your annual grade of {appraisal.Year} was served: please sign for it.");

    /// <summary>It names nobody: the link leads to the particulars, which ask for the right.</summary>
    private static Bilingual Warned(AnnualAppraisalState appraisal) =>
        new($"有一名人员截至 {appraisal.Year} 年连续两年考核为最低等次，请依法研究处理。", $"Someone has had the lowest annual grade two years running up to {appraisal.Year}: to be considered by law.");
}
