using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules;

/// <summary>Who acts, and when: all that a rule learns of the outside world besides its state and its command.</summary>
/// <param name="By">The person acting, from authenticated claims; never from a request body.</param>
/// <param name="At">The instant of the act.</param>
/// <param name="Calendar">The working days known at that instant.</param>
public sealed record Occasion(PersonId By, DateTimeOffset At, WorkCalendar Calendar)
{
    /// <summary>The act's calendar date in China.</summary>
    public DateOnly Today => ChinaTime.DateOf(At);
}
