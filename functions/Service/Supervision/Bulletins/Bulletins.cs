using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Files;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision.Bulletins;

/// <summary>通报: made by officers, inspectors and the clock; published by officers; corrected by a further edition under a number of its own.</summary>
public sealed class Bulletins(IEventStore store, Transact transact, BulletinSource source, BulletinFiles files)
{
    private const int MostTries = 5;

    /// <summary>A year's bulletins, by period: the published ones for everyone, drafts for those who make them.</summary>
    public async ValueTask<IReadOnlyList<BulletinView>> List(Caller caller, int year, CancellationToken cancel)
    {
        var views = new List<BulletinView>();
        await foreach (var head in store.All(BulletinStreams.Partition(year), $"{BulletinStreams.Bulletins.Kind}/", cancel))
            if (BulletinStreams.IdIn(head.Id.Name) is { } id && head.Read<BulletinState>() is var state && MayRead(caller, state) is null)
                views.Add(BulletinView.Of(id, state));
        return views;
    }

    /// <summary>One of them.</summary>
    public async ValueTask<Result<Versioned<BulletinView>>> Get(Caller caller, BulletinId id, CancellationToken cancel) =>
        (await Find(caller, id, cancel)).Map(found => new Versioned<BulletinView>(BulletinView.Of(id, found.State), found.Version));

    /// <summary>Its file in a format; a draft's is written as it would be, without number and date.</summary>
    public async ValueTask<Result<StoredFile>> Open(Caller caller, BulletinId id, string format, CancellationToken cancel)
    {
        var found = await Find(caller, id, cancel);
        if (found.Failure is { } failure)
            return failure;
        if (!BulletinFiles.MediaTypes.TryGetValue(format, out var type))
            return RequestFailures.NotFound;
        if (found.Value.State is { Produced: { } produced, Published: { } published })
            return await files.Open(produced, published, format, cancel);
        var draft = BulletinFiles.Draft(found.Value.State.Produced!, await TheLetterhead(cancel), format);
        return new StoredFile(new MemoryStream(draft), type, draft.Length);
    }

    /// <summary>What a period's bulletin would say now, as a page; also of a period that lasts or has no figures, which it says then. Nothing is kept.</summary>
    public async ValueTask<Result<byte[]>> Preview(Caller caller, ReportingPeriod period, CancellationToken cancel) =>
        MayMake(caller) is { } failure ? failure : BulletinFiles.Draft(await Make(period, null, null, cancel), await TheLetterhead(cancel), "html");

    /// <summary>Makes a period's bulletin, or makes it anew while it is not published.</summary>
    public async ValueTask<Result<Versioned<BulletinView>>> Produce(Caller caller, ReportingPeriod period, CancellationToken cancel) =>
        MayMake(caller) is { } failure ? failure : await Write(new(period, 1), null, null, caller.Request, cancel);

    /// <summary>Makes a further edition of a published bulletin: it takes effect when it is published in its turn.</summary>
    public async ValueTask<Result<Versioned<BulletinView>>> Correct(Caller caller, BulletinId id, string reason, CancellationToken cancel)
    {
        if (MayPublish(caller) is { } failure)
            return failure;
        var found = await Read(id, cancel);
        if (found.Version == 0)
            return RequestFailures.NotFound;
        if (found.State.Published is not { } published)
            return Failure.By(BulletinRefusals.NotPublished);
        var next = id with { Edition = id.Edition + 1 };
        return (await Read(next, cancel)).State.Published is not null ? Failure.By(BulletinRefusals.Superseded)
            : await Write(next, published.Number, reason, caller.Request, cancel);
    }

    /// <summary>Publishes it: the next number of the year, today's date, the letterhead of today. From then on neither its words nor its bytes change.</summary>
    public async ValueTask<Result<Versioned<BulletinView>>> Publish(Caller caller, BulletinId id, CancellationToken cancel)
    {
        if (MayPublish(caller) is { } failure)
            return failure;
        var found = await Read(id, cancel);
        if (found.Version == 0)
            return RequestFailures.NotFound;
        if (found.State.Published is not null)
            return new Versioned<BulletinView>(BulletinView.Of(id, found.State), found.Version);
        var letterhead = await TheLetterhead(cancel);
        var on = transact.Occasion(caller.Who.Id).Today;
        var sequence = await Number(id, on.Year, cancel);
        for (var attempt = 1; ; attempt++)
        {
            var published = Published(found.State.Produced!, letterhead, sequence, on, caller.Who.Id);
            var hash = found.State.Produced!.FiguresHash;
            var result = await transact.Run(BulletinStreams.Bulletins, BulletinStreams.Of(id), caller.Request, (state, _) => Bulletin.Publish(state, published, hash), cancel);
            // Made anew meanwhile: the number is kept for it, and what is published is what it is now.
            if (result.Failure is null || attempt == MostTries)
                return result.Map(written => new Versioned<BulletinView>(BulletinView.Of(id, written.State), written.Version));
            found = await Read(id, cancel);
        }
    }

    /// <summary>Keeps the files of a published bulletin.</summary>
    internal async Task Keep(BulletinId id, CancellationToken cancel)
    {
        if ((await Read(id, cancel)).State is { Produced: { } produced, Published: { } published })
            await files.Keep(produced, published, cancel);
    }

    internal async ValueTask<Result<Versioned<BulletinView>>> Write(BulletinId id, string? replaces, string? reason, Request request, CancellationToken cancel)
    {
        var produced = await Make(id.Period, replaces, reason, cancel);
        var result = await transact.Run(BulletinStreams.Bulletins, BulletinStreams.Of(id), request, (state, occasion) => Bulletin.Produce(state, produced, occasion), cancel);
        return result.Map(written => new Versioned<BulletinView>(BulletinView.Of(id, written.State), written.Version));
    }

    private static BulletinPublished Published(BulletinProduced produced, Letterhead letterhead, int sequence, DateOnly on, PersonId by)
    {
        var number = DocumentNumbers.Printed(letterhead.Prefix, on.Year, sequence);
        return new(number, on, letterhead, by, BulletinFiles.Of(produced, letterhead, sequence, number, on));
    }

    private async ValueTask<BulletinProduced> Make(ReportingPeriod period, string? replaces, string? reason, CancellationToken cancel)
    {
        var figures = await source.Of(period, cancel);
        return new(figures, BulletinSource.HashOf(figures), transact.Occasion(PersonId.System).Today, replaces, reason?.Trim());
    }

    private async ValueTask<int> Number(BulletinId id, int year, CancellationToken cancel)
    {
        var taken = await transact.Run(BulletinStreams.Numbers, BulletinStreams.NumbersOf(year), Request.BySystem, (state, _) => DocumentNumbers.Take(state, id.ToString()), cancel);
        return taken.Value.State.Taken[id.ToString()];
    }

    private async ValueTask<Letterhead> TheLetterhead(CancellationToken cancel) =>
        (await transact.Read(BulletinStreams.Letterheads, BulletinStreams.TheLetterhead, cancel)).State;

    private async ValueTask<Result<Versioned<BulletinState>>> Find(Caller caller, BulletinId id, CancellationToken cancel)
    {
        var read = await Read(id, cancel);
        return read.Version == 0 ? RequestFailures.NotFound : MayRead(caller, read.State) is { } failure ? failure : read;
    }

    private ValueTask<Versioned<BulletinState>> Read(BulletinId id, CancellationToken cancel) => transact.Read(BulletinStreams.Bulletins, BulletinStreams.Of(id), cancel);

    private static Failure? MayRead(Caller caller, BulletinState state) => May(caller, state.Published is null ? Right.MakeBulletin : Right.ReadBulletin);

    private static Failure? MayMake(Caller caller) => May(caller, Right.MakeBulletin);

    private static Failure? MayPublish(Caller caller) => May(caller, Right.PublishBulletin);

    private static Failure? May(Caller caller, Right right) => Access.Check(right, caller.Who, Subject.County) is { } refusal ? RequestFailures.Forbidden(refusal) : null;
}
