using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Monthly;
using PerfServerless.Rules.Objections;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Points;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Supervision.Bulletins;

namespace PerfServerless.Service.Outbox;

/// <summary>What has to follow from each event: written into the outbox with it, done after it. The whole table.</summary>
internal static class Reactions
{
    /// <summary>The messages of one event, with ids that depend on nothing but its place in the record.</summary>
    public static IEnumerable<OutboxMessage> To(StreamId stream, long version, object state, object happened, Occasion occasion) =>
        Messages(stream, state, happened, occasion).Select((message, number) =>
            new OutboxMessage($"{stream}#{version}.{number}", stream.Partition, RecordJson.Write(message)));

    private static IEnumerable<Message> Messages(StreamId stream, object state, object happened, Occasion occasion) => happened switch
    {
        RosterLocked => ((RosterState)state).Entries.Select(entry => new OpenAppraisal(entry, ((RosterState)state).Unit, ((RosterState)state).Period)),
        MonthEvent report => OnMonth((MonthState)state, report, occasion),
        SheetEvent sheet => OnSheet((SheetState)state, sheet, occasion),
        AdjustmentEvent adjustment => OnAdjustment((AdjustmentState)state, adjustment, occasion),
        BoxOpened box => box.Invitations.Select(each => Tell(each.Voter, occasion, NoticeTexts.BallotOpen(box), $"/api/ballots/{box.Period}/{box.Unit}/mine")),
        RoundEvent round => OnRound((RoundState)state, round, occasion),
        AnnualRoundEvent round => AnnualReactions.OnRound((AnnualRoundState)state, round, occasion),
        AnnualAppraisalEvent appraisal => AnnualReactions.OnAppraisal((AnnualAppraisalState)state, appraisal, occasion),
        PersonEvent file => AnnualReactions.OnFile((PersonState)state, file, occasion),
        ObjectionEvent objection => OnObjection((ObjectionState)state, objection, occasion),
        AppraisalEvent appraisal => OnAppraisal((AppraisalState)state, appraisal, occasion),
        BulletinPublished => BulletinStreams.IdIn(stream.Name) is { } id ? [new KeepBulletin(id.Period, id.Edition)] : [],
        RectificationEvent notice => SupervisionReactions.To((RegisterState)state, notice, occasion),
        _ => LinkageReactions.To(stream, state, happened, occasion),
    };

    private static IEnumerable<Message> OnMonth(MonthState month, MonthEvent happened, Occasion occasion)
    {
        var link = $"/api/people/{month.Person}/months/{month.Month}";
        return happened switch
        {
            ReportSent => [new NotifyLevel(month.Person, ResponsibilityLevel.Institution, occasion.At, NoticeTexts.ReportWaits(month), link)],
            ReportSentBack e => [Tell(month.Person, occasion, NoticeTexts.ReportSentBack(month, e), link)],
            ReportReviewed e => [Tell(month.Person, occasion, NoticeTexts.Reviewed(month, e), link)],
            _ => [],
        };
    }

    private static IEnumerable<Message> OnSheet(SheetState sheet, SheetEvent happened, Occasion occasion)
    {
        var link = $"/api/people/{sheet.Person}/attendance/{sheet.Month}";
        return happened switch
        {
            SheetPut e => [Tell(sheet.Person, occasion, NoticeTexts.SheetPut(e), link), .. Absence(sheet, occasion)],
            SheetDisputed => [new NotifyLevel(sheet.Person, ResponsibilityLevel.TownOrDepartment, occasion.At, NoticeTexts.SheetDisputed(sheet), link)],
            SheetDisputeResolved or SheetCorrected => [Tell(sheet.Person, occasion, NoticeTexts.SheetResolved(sheet), link), .. Absence(sheet, occasion)],
            _ => [],
        };
    }

    private static IEnumerable<Message> Absence(SheetState sheet, Occasion occasion) =>
        sheet.Entries.Absent.Count == 0 ? [] : [new WatchAbsence(sheet.Person, sheet.Month, occasion.At)];

    private static IEnumerable<Message> OnAdjustment(AdjustmentState entry, AdjustmentEvent happened, Occasion occasion)
    {
        var person = entry.Proposal!.Person;
        var link = $"/api/people/{person}/adjustments";
        return happened switch
        {
            PersonTold e => [Tell(person, occasion, NoticeTexts.AdjustmentTold(entry, e), link)],
            AdjustmentDecided e => [Tell(person, occasion, NoticeTexts.AdjustmentDecided(entry, e), link)],
            AdjustmentRevoked => [Tell(person, occasion, NoticeTexts.AdjustmentRevoked(entry), link)],
            _ => [],
        };
    }

    private static IEnumerable<Message> OnRound(RoundState round, RoundEvent happened, Occasion occasion) => happened switch
    {
        PublicationStarted e => round.Grades.Select(grade =>
            new TellAppraisal(grade.Key, round.Period, new GradePublished(grade.Value.Current.Grade, e.EndsOn, e.ObjectionUntil))),
        GradeCorrected { ObjectionId: { } objection } e => // an upheld objection is settled by its correction, not by the words of its answer
        [
            new TellAppraisal(e.Person, round.Period, new GradeChanged(e.To, e.Version, e.Reason)),
            new TellAppraisal(e.Person, round.Period, new ObjectionSettled(objection)),
            new LookAtYear(e.Person, round.Period, occasion.At),
        ],
        GradeCorrected e => [new TellAppraisal(e.Person, round.Period, new GradeChanged(e.To, e.Version, e.Reason)), new LookAtYear(e.Person, round.Period, occasion.At)],
        LateGradeDecided e => [new TellAppraisal(e.Proposal.Person, round.Period, Published(e, round, occasion)), new LookAtYear(e.Proposal.Person, round.Period, occasion.At)],
        _ => [],
    };

    /// <summary>A grade decided afterwards is published for the same time as the others were, from its own day.</summary>
    private static GradePublished Published(LateGradeDecided late, RoundState round, Occasion occasion)
    {
        var limits = round.Terms.TimeLimits;
        var window = PublicationWindow.From(occasion.Today, limits.Publication, limits, occasion.Calendar);
        return new(late.Grade, window.EndsOn, window.ObjectionUntil);
    }

    private static IEnumerable<Message> OnObjection(ObjectionState objection, ObjectionEvent happened, Occasion occasion)
    {
        var (person, period) = objection switch
        {
            { Lodged: { } lodged } => (lodged.Person, lodged.Period),
            { Review: { } review } => (review.Person, review.Period),
            _ => (objection.Appeal!.Person, objection.Appeal.Period),
        };
        var link = $"/api/people/{person}/objections/{period}";
        var id = $"objection/{person}";
        return happened switch
        {
            ObjectionLodged =>
            [
                Noted(person, period, id),
                new NotifyLevel(person, ResponsibilityLevel.OrganisationDepartment, occasion.At, NoticeTexts.ObjectionLodged(), link),
            ],
            ReviewerAssigned e => [Tell(e.Reviewer, occasion, NoticeTexts.ObjectionGiven(), link)],
            ObjectionDecided { Ruling.Upheld: true } e => [Tell(person, occasion, NoticeTexts.ObjectionAnswered(e), link)],
            ObjectionDecided e =>
            [
                Settled(person, period, id),
                Tell(person, occasion, NoticeTexts.ObjectionAnswered(e), link),
            ],
            ObjectionWithdrawn { Stage: ObjectionStage.Internal } => [Settled(person, period, id)],
            ReviewRequested or AppealLodged => [new NotifyLevel(person, ResponsibilityLevel.OrganisationDepartment, occasion.At, NoticeTexts.ObjectionEscalated(), link)],
            ReviewDecided e => [Tell(person, occasion, NoticeTexts.Ruled(new("复核", "review"), e.Ruling), link)],
            AppealDecided e => [Tell(person, occasion, NoticeTexts.Ruled(new("申诉", "appeal"), e.Ruling), link)],
            _ => [],
        };
    }

    /// <summary>An internal objection holds back the person's own quarter or year, and nobody else's.</summary>
    private static Message Noted(PersonId person, AppraisalPeriod period, string objection) => period.Quarter is { } quarter
        ? new TellAppraisal(person, quarter, new ObjectionNoted(objection))
        : new TellAnnual(person, period.Year, null, new AnnualObjectionNoted(objection));

    private static Message Settled(PersonId person, AppraisalPeriod period, string objection) => period.Quarter is { } quarter
        ? new TellAppraisal(person, quarter, new ObjectionSettled(objection))
        : new TellAnnual(person, period.Year, null, new AnnualObjectionSettled(objection));

    private static IEnumerable<Message> OnAppraisal(AppraisalState appraisal, AppraisalEvent happened, Occasion occasion)
    {
        var link = $"/api/people/{appraisal.Person}/appraisals/{appraisal.Period}";
        return happened switch
        {
            DutyOverdue e => [new NotifyLevel(appraisal.Person, e.Level, occasion.At, NoticeTexts.Overdue(appraisal, e), link)],
            GradePublished e => [Tell(appraisal.Person, occasion, NoticeTexts.Published(appraisal, e), link)],
            GradeChanged e => [Tell(appraisal.Person, occasion, NoticeTexts.Changed(appraisal, e), link)],
            NoticeServed => [Tell(appraisal.Person, occasion, NoticeTexts.Served(appraisal), link)],
            _ => [],
        };
    }

    private static NotifyPerson Tell(PersonId to, Occasion occasion, Bilingual text, string link) => new(to, occasion.At, text, link);
}
