using PerfServerless.Rules;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>不确定等次: whoever has no grade of a year is told why, when the others are told theirs.</summary>
public sealed class AfterTheRun(IEventStore store, Notices.Notices notices)
{
    /// <summary>Tells everyone of a pool who has no grade of the year, with the reason.</summary>
    internal async Task Tell(string id, TellUngraded tell, CancellationToken cancel)
    {
        await foreach (var head in store.All(AnnualPlan.PartitionOf(tell.Year, tell.Pool), AnnualAppraisals.Prefix, cancel))
            if (head.Read<AnnualAppraisalState>() is { Grade: null, Eligibility.NoGrade: [var why, ..] } appraisal)
                await notices.Arrive(id, appraisal.Person, tell.At, NoGrade(appraisal.Year, why), $"/api/people/{appraisal.Person}/years/{appraisal.Year}", cancel);
    }

    private static Bilingual NoGrade(int year, EligibilityReason why) =>
        new($"您 {year} 年度考核不确定等次：{why.Sentence.Zh}", $"You have no annual grade of {year}: {why.Sentence.En}");
}
