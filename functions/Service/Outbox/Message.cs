using System.Text.Json.Serialization;
using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Promotion;

namespace PerfServerless.Service.Outbox;

/// <summary>What has to follow from an event, in another stream. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(NotifyPerson), nameof(NotifyPerson))]
[JsonDerivedType(typeof(NotifyLevel), nameof(NotifyLevel))]
[JsonDerivedType(typeof(NotifyUnit), nameof(NotifyUnit))]
[JsonDerivedType(typeof(KeepBulletin), nameof(KeepBulletin))]
[JsonDerivedType(typeof(OpenAppraisal), nameof(OpenAppraisal))]
[JsonDerivedType(typeof(TellAppraisal), nameof(TellAppraisal))]
[JsonDerivedType(typeof(NotifyMany), nameof(NotifyMany))]
[JsonDerivedType(typeof(EnterInArchives), nameof(EnterInArchives))]
[JsonDerivedType(typeof(WatchAbsence), nameof(WatchAbsence))]
[JsonDerivedType(typeof(TellAnnual), nameof(TellAnnual))]
[JsonDerivedType(typeof(TellUngraded), nameof(TellUngraded))]
[JsonDerivedType(typeof(LookAtYear), nameof(LookAtYear))]
[JsonDerivedType(typeof(RenewYear), nameof(RenewYear))]
public abstract record Message
{
    /// <summary>Messages of one lane have their effect in the order in which they were written; <c>null</c> where no order matters.</summary>
    [JsonIgnore]
    internal virtual string? Lane => null;
}

/// <summary>A notice to a person.</summary>
/// <param name="To">Whose inbox.</param>
/// <param name="At">When the event happened.</param>
/// <param name="Text">What to say.</param>
/// <param name="Link">The API path of what it is about.</param>
public sealed record NotifyPerson(PersonId To, DateTimeOffset At, Bilingual Text, string Link) : Message;

/// <summary>A notice to whoever answers for a person at a level of responsibility.</summary>
public sealed record NotifyLevel(PersonId About, ResponsibilityLevel Level, DateTimeOffset At, Bilingual Text, string Link) : Message;

/// <summary>A notice to whoever answers for a unit at some levels of responsibility; each person gets it once.</summary>
public sealed record NotifyUnit(UnitId Unit, IReadOnlyList<ResponsibilityLevel> Levels, DateTimeOffset At, Bilingual Text, string Link) : Message;

/// <summary>A person is on a locked roster: their appraisal begins.</summary>
public sealed record OpenAppraisal(RosterEntry Entry, UnitId Unit, Quarter Period) : Message
{
    internal override string? Lane => Entry.Person.Value;
}

/// <summary>Something decided elsewhere that a person's appraisal takes over.</summary>
public sealed record TellAppraisal(PersonId Person, Quarter Period, AppraisalEvent News) : Message
{
    internal override string? Lane => Person.Value;
}

/// <summary>The same notice to many: one message, because some stores take only a hundred things in one transaction.</summary>
/// <param name="To">Whose inboxes.</param>
/// <param name="At">When the event happened.</param>
/// <param name="Text">What to say.</param>
/// <param name="Link">The API path of what it is about; <c>{person}</c> in it stands for the reader.</param>
public sealed record NotifyMany(IReadOnlyList<PersonId> To, DateTimeOffset At, Bilingual Text, string Link) : Message;

/// <summary>Something decided elsewhere that growth archives (干部成长档案) take over.</summary>
public sealed record EnterInArchives(IReadOnlyList<EntryOf> Entries) : Message;

/// <summary>An entry with the person whose archive it belongs to.</summary>
public sealed record EntryOf(PersonId Person, ArchiveEntry Entry);

/// <summary>A bulletin was published: its files are to be written and kept.</summary>
public sealed record KeepBulletin(ReportingPeriod Period, int Edition) : Message;

/// <summary>A sheet says that a person was absent without leave: whether a limit of the law is passed is to be looked at.</summary>
public sealed record WatchAbsence(PersonId Person, Month Month, DateTimeOffset At) : Message;

/// <summary>Something decided elsewhere that a person's annual appraisal takes over.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Pool">The pool whose round decided it, whatever the person's file says since; <c>null</c>: where the file puts the person.</param>
/// <param name="News">What happened.</param>
public sealed record TellAnnual(PersonId Person, int Year, string? Pool, AnnualAppraisalEvent News) : Message
{
    internal override string? Lane => Person.Value;
}

/// <summary>A pool's annual grades were published: whoever has none is told why.</summary>
public sealed record TellUngraded(int Year, string Pool, DateTimeOffset At) : Message;

/// <summary>
/// A quarter was decided anew, or something of the person's file changed that bears on a year: whether the annual figures, if the run
/// made them, would now be others is to be looked at.
/// </summary>
/// <param name="Person">Whose figures.</param>
/// <param name="Period">The quarter decided anew; the year itself where the file changed.</param>
/// <param name="At">When.</param>
public sealed record LookAtYear(PersonId Person, AppraisalPeriod Period, DateTimeOffset At) : Message
{
    internal override string? Lane => Person.Value;
}

/// <summary>An annual round goes back to those who decide: its figures are made anew first.</summary>
public sealed record RenewYear(int Year, string Pool) : Message;
