using System.Globalization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Supervision.Inspecting;
using PerfServerless.Rules.Supervision.Planning;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision;

/// <summary>
/// Where supervision is kept: a year in one partition. The notices of a year are one stream, because only one stream can give numbers without a gap.
/// </summary>
internal static class SupervisionStreams
{
    public static Aggregate<PlanState, PlanEvent> Plans { get; } = new("supervision-plan", 1, PlanState.None, MonthlyPlan.Evolve);

    public static Aggregate<InspectionState, InspectionEvent> Inspections { get; } = new("inspection", 1, InspectionState.None, Inspection.Evolve);

    public static Aggregate<RegisterState, RectificationEvent> Rectifications { get; } = new("rectification", 1, RegisterState.None, RectificationRegister.Evolve);

    public static string Partition(int year) => $"supervision@{year.ToString("0000", CultureInfo.InvariantCulture)}";

    public static StreamId Plan(Month month) => new(Partition(month.Year), $"{Plans.Kind}/{month}");

    public static StreamId Register(int year) => new(Partition(year), $"{Rectifications.Kind}/{year.ToString("0000", CultureInfo.InvariantCulture)}");

    /// <summary>An inspection's stream, from its id; <c>null</c> for what is no id.</summary>
    public static StreamId? InspectionOf(string id) =>
        id.Length is > 8 and <= 60 && Month.TryParse(id[..7], null, out var month) ? new StreamId(Partition(month.Year), $"{Inspections.Kind}/{id}") : null;
}
