using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>What people have to be told of a year besides their grades: who has none, and what a quarter decided anew would change.</summary>
public sealed class AfterTheRun(
    IEventStore store, AnnualPlacements placements, AnnualAppraisals appraisals, Committees committees, YearFigures figures, ResponsiblePersons responsible, Notices.Notices notices)
{
    /// <summary>不确定等次: tells everyone of a pool who has no grade of the year, with the reason.</summary>
    internal async Task Tell(string id, TellUngraded tell, CancellationToken cancel)
    {
        await foreach (var head in store.All(AnnualPlan.PartitionOf(tell.Year, tell.Pool), AnnualAppraisals.Prefix, cancel))
            if (RecordJson.Read<AnnualAppraisalState>(head.State) is { Grade: null, Eligibility.NoGrade: [var why, ..] } appraisal)
                await notices.Arrive(id, appraisal.Person, tell.At, NoGrade(appraisal.Year, why), Link(appraisal.Person, appraisal.Year), cancel);
    }

    /// <summary>
    /// A quarter was decided anew. Figures of a year without a grade yet are made anew; where there is one it stands, and the
    /// organisation department is told what the figures would be now: a correction is decided by people.
    /// </summary>
    internal async Task Look(string id, LookAtYear look, CancellationToken cancel)
    {
        var year = look.Period.Year;
        if ((await placements.Of(look.Person, year, cancel)).ValueOrDefault is not { } placed || await appraisals.Of(placed, cancel) is not { Exists: true } before)
            return;
        var now = await figures.Of(placed, await committees.Of(placed.Partition, cancel), cancel);
        if (Same(before, now))
            return;
        // Told first: once the figures are kept they are no longer others, and a message that comes again would find nothing to tell.
        foreach (var person in await responsible.At(ResponsibilityLevel.OrganisationDepartment, look.Person, look.At, cancel))
            await notices.Arrive(id, person, look.At, Changed(look, before, now), Link(look.Person, year), cancel);
        if (before.Grade is null)
            await appraisals.Keep(placed, now.Computed, cancel); // refused where a grade was published meanwhile: that stands
    }

    private static bool Same(AnnualAppraisalState before, YearFigure now) =>
        before.Total == now.Sheet.Total && before.Eligibility!.SameAs(now.Eligibility);

    private static Bilingual NoGrade(int year, EligibilityReason why) =>
        new($"您 {year} 年度考核不确定等次：{why.Sentence.Zh}", $"You have no annual grade of {year}: {why.Sentence.En}");

    /// <summary>It names nobody: the link leads to the particulars, which ask for the right.</summary>
    private static Bilingual Changed(LookAtYear look, AnnualAppraisalState before, YearFigure now) => new(
        $"{look.Period} 的考核结果更正后，一名人员 {look.Period.Year} 年度的得分或者可评等次有变化（原 {Words(before.Total, before.Eligibility!).Zh}，现 {Words(now.Sheet.Total, now.Eligibility).Zh}），请研究年度等次。",
        $"After a correction in {look.Period} someone's annual figures of {look.Period.Year} are others ({Words(before.Total, before.Eligibility!).En}; now {Words(now.Sheet.Total, now.Eligibility).En}): the annual grade is to be considered.");

    private static Bilingual Words(decimal? total, Eligibility eligibility) => new(
        $"{(total is { } score ? $"{score:0.00} 分" : "无得分")}，{(eligibility.WhyNone is not null ? "不确定等次" : eligibility.Barred ? "不得评为优秀" : "可评为优秀")}",
        $"{(total is { } points ? $"{points:0.00}" : "no score")}, {(eligibility.WhyNone is not null ? "no grade" : eligibility.Barred ? "barred from the highest grade" : "open to the highest grade")}");

    private static string Link(PersonId person, int year) => $"/api/people/{person}/years/{year}";
}
