using PerfServerless.Rules;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision;

/// <summary>整改通知书: issued on findings, signed for, reported on, checked again. A year's notices are one stream, which gives the numbers.</summary>
public sealed class Rectifications(Transact transact, Inspections inspections, UnitAccess access, RecheckReminders rechecks)
{
    /// <summary>A notice, for inspectors and those who answer for the unit.</summary>
    public async ValueTask<Result<Versioned<RectificationView>>> Get(Caller caller, int year, int number, CancellationToken cancel)
    {
        var read = await Read(year, cancel);
        if (read.State.Find(number) is not { } notice)
            return RequestFailures.NotFound;
        return await access.Check(Right.ReadSupervision, caller, notice.Issued.Unit, cancel) is { } failure ? failure : View(read, number);
    }

    /// <summary>A year's notices, in the order of their numbers: all for inspectors and officers, their unit's for others.</summary>
    public async ValueTask<Result<IReadOnlyList<RectificationView>>> List(Caller caller, int year, CancellationToken cancel)
    {
        var read = await Read(year, cancel);
        if (Access.Check(Right.PlanSupervision, caller.Who, Subject.County) is null)
            return read.State.Notices.Select(View).ToList();
        return await access.Check(Right.ReadSupervision, caller, caller.Who.Unit, cancel) is { } failure ? failure
            : read.State.Notices.Where(notice => notice.Issued.Unit == caller.Who.Unit).Select(View).ToList();
    }

    /// <summary>Issues a notice under the next number of the year.</summary>
    public async ValueTask<Result<Versioned<RectificationView>>> Issue(Caller caller, string inspection, IssueNotice command, CancellationToken cancel)
    {
        if (Access.Check(Right.Inspect, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        if (await inspections.Find(inspection, cancel) is not { } found)
            return RequestFailures.NotFound;
        var result = await transact.Run(SupervisionStreams.Rectifications, SupervisionStreams.Register(transact.Occasion(caller.Who.Id).Today.Year), caller.Request,
            (state, occasion) => RectificationRegister.Issue(state, command, found.State, SupervisionTerms.Current, occasion), cancel);
        return result.Map(written => View(written, written.State.On(found.State.Id, command.Findings)!.Issued.Sequence));
    }

    /// <summary>Acts on a notice, when the caller may.</summary>
    public async ValueTask<Result<Versioned<RectificationView>>> Act(Caller caller, int year, int number, RectificationCommand command, CancellationToken cancel)
    {
        if ((await Read(year, cancel)).State.Find(number) is not { } notice)
            return RequestFailures.NotFound;
        // It is signed for by the unit itself: the head above an institution does not stand in.
        if (Access.Check(RightFor(command), caller.Who, new Subject(notice.Issued.Unit)) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        return (await Write(year, number, command, caller.Who.Unit, caller.Request, cancel)).Map(written => View(written, number));
    }

    /// <summary>
    /// Looks at every notice of this year and of the year before; what is overdue rises through the five levels, each told once however often this runs.
    /// </summary>
    public async Task Sweep(CancellationToken cancel = default)
    {
        var year = transact.Occasion(PersonId.System).Today.Year;
        for (var each = year - 1; each <= year; each++)
        {
            var state = (await Read(each, cancel)).State;
            foreach (var notice in state.Notices.Where(notice => notice.AwaitsUnit))
                _ = (await Write(each, notice.Issued.Sequence, new LookWhetherOverdue(), default, Request.BySystem, cancel)).Value;
            foreach (var notice in state.Notices.Where(notice => notice.Status == NoticeStatus.Reported))
                await rechecks.Look(notice, cancel);
        }
    }

    internal async ValueTask<IReadOnlyList<RectificationNotice>> OfYear(int year, CancellationToken cancel) => (await Read(year, cancel)).State.Notices;

    private ValueTask<Versioned<RegisterState>> Read(int year, CancellationToken cancel) =>
        transact.Read(SupervisionStreams.Rectifications, SupervisionStreams.Register(year), cancel);

    private ValueTask<Result<Versioned<RegisterState>>> Write(
        int year, int number, RectificationCommand command, UnitId unitOfActor, Request request, CancellationToken cancel)
    {
        var facts = new RectificationFacts(unitOfActor, SupervisionTerms.Current);
        return transact.Run(SupervisionStreams.Rectifications, SupervisionStreams.Register(year), request,
            (state, occasion) => RectificationRegister.Decide(state.Find(number)!, command, facts, occasion), cancel);
    }

    private Versioned<RectificationView> View(Versioned<RegisterState> read, int number) => new(View(read.State.Find(number)!), read.Version);

    private RectificationView View(RectificationNotice notice)
    {
        var calendar = transact.Occasion(PersonId.System).Calendar;
        return new(notice, notice.Status.Label(), notice.Deadline(calendar), RectificationClock.Recheck(notice, SupervisionTerms.Current, calendar));
    }

    private static Right RightFor(RectificationCommand command) => command switch
    {
        SignForNotice or ReportRectification => Right.AnswerNotice,
        SendReportBack or CloseNotice => Right.Inspect,
        _ => throw new InvalidOperationException($"Nobody may ask for {command.GetType().Name}."),
    };
}

/// <summary>A notice as it is read.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Status">Where it stands, in words.</param>
/// <param name="Deadline">The last day for the report; provisional while that year's calendar is not published.</param>
/// <param name="Recheck">The last day for checking a report again; <c>null</c> while none waits.</param>
public sealed record RectificationView(RectificationNotice Notice, Bilingual Status, Deadline Deadline, Deadline? Recheck);
