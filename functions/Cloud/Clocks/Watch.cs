using System.Security.Cryptography;
using System.Text;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Objections;

namespace PerfServerless.Cloud.Clocks;

/// <summary>What a clock carries from one look to the next.</summary>
/// <param name="Person">Whose appraisal or appeal.</param>
/// <param name="Period">Of which period: a quarter, for an appeal also a year.</param>
/// <param name="Seen">The version that was told last: the watchdog tells a clock of a later one.</param>
/// <param name="Since">When it was looked at last; <c>null</c>: everything is looked at.</param>
internal sealed record Watch(string Person, string Period, long Seen, DateTimeOffset? Since = null);

/// <summary>The name and the beginning of a clock: there is one for each thing it watches, whoever asks and however often.</summary>
/// <param name="Orchestrator">The kind of clock.</param>
/// <param name="Instance">Follows from what is watched; a pool's clocks of one kind and period start alike.</param>
/// <param name="Begin">With what it starts.</param>
internal sealed record ClockOf(string Orchestrator, string Instance, Watch Begin)
{
    /// <summary>An appraisal's.</summary>
    public static ClockOf Appraisal(LiveAppraisal appraisal) =>
        Of(nameof(AppraisalClock), appraisal.Partition, appraisal.Person, appraisal.Period, appraisal.Version);

    /// <summary>Of an objection that holds an appraisal back.</summary>
    public static ClockOf Appeal(LiveAppraisal objecting) => Of(nameof(AppealClock), objecting.Partition, objecting.Person, objecting.Period, objecting.Version);

    /// <summary>Of an objection, a review or an appeal that concerns a year.</summary>
    public static ClockOf Appeal(LiveObjection objection) => Of(nameof(AppealClock), objection.Partition, objection.Person, objection.Period, objection.Version);

    /// <summary>What the instances of a pool's clocks start with. A pool's id may hold what an instance's may not: hence the digest.</summary>
    public static string PrefixOf(string orchestrator, string partition, AppraisalPeriod period) =>
        $"{orchestrator}-{period}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(partition)))[..8]}-";

    private static ClockOf Of(string orchestrator, string partition, PersonId person, AppraisalPeriod period, long version) =>
        new(orchestrator, PrefixOf(orchestrator, partition, period) + person, new(person.Value, period.ToString(), version));
}
