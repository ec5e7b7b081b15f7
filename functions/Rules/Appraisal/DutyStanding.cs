using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Appraisal;

/// <summary>How a duty is shown to people before its moment has come.</summary>
public static class DutyStanding
{
    /// <summary>
    /// Whether a duty is done as people mean it. Of reviews and of points the clock asks only whether anything waits: before their moment that says
    /// nothing, so a review counts once its report was sent and reviewed, and points once the time for them is over.
    /// </summary>
    public static bool Done(Duty duty, AppraisalState state, PeriodRecord record, DateTimeOffset now) =>
        TwelveProcedures.Of(duty).Done(duty, state, record) && (duty.Due <= now || duty.Procedure switch
        {
            5 => record.Reports.Contains(Month.Parse(duty.Instance, null)),
            7 => false,
            _ => true,
        });
}
