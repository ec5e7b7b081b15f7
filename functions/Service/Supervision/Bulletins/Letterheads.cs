using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision.Bulletins;

/// <summary>Who issues the county's bulletins. What is published keeps the letterhead of its day.</summary>
public sealed class Letterheads(Transact transact)
{
    /// <summary>The letterhead in force.</summary>
    public async ValueTask<Result<Versioned<Letterhead>>> Get(Caller caller, CancellationToken cancel) =>
        Access.Check(Right.MakeBulletin, caller.Who, Subject.County) is { } refusal
            ? RequestFailures.Forbidden(refusal)
            : await transact.Read(BulletinStreams.Letterheads, BulletinStreams.TheLetterhead, cancel);

    /// <summary>Sets it.</summary>
    public async ValueTask<Result<Versioned<Letterhead>>> Set(Caller caller, Letterhead wanted, CancellationToken cancel) =>
        Access.Check(Right.PublishBulletin, caller.Who, Subject.County) is { } refusal
            ? RequestFailures.Forbidden(refusal)
            : await transact.Run(BulletinStreams.Letterheads, BulletinStreams.TheLetterhead, caller.Request, (state, _) => Letterhead.Set(state, wanted), cancel);
}
