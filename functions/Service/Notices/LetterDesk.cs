using PerfServerless.Rules;
using PerfServerless.Rules.Delivery;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Notices;

/// <summary>What the system administrator sees of letters that are not done with, and does about them. What a letter says is not shown.</summary>
public sealed class LetterDesk(IEventStore store, Transact transact)
{
    /// <summary>Every recipient with a letter that is being sent, failed, dead or of unknown outcome.</summary>
    public async ValueTask<Result<IReadOnlyList<MailingView>>> List(Caller caller, CancellationToken cancel)
    {
        if (Access.Check(Right.ReadUndelivered, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var found = new List<MailingView>();
        await foreach (var head in store.All(Dispatch.Partition, Dispatch.Prefix, cancel))
            if (head.Read<MailingState>() is { Letters.Count: > 0 } mailing)
                found.Add(MailingView.Of(head.Id.Name, mailing));
        return found;
    }

    /// <summary>Has a letter sent again that is dead or of unknown outcome.</summary>
    public ValueTask<Result<Versioned<MailingView>>> SendAgain(Caller caller, string recipient, SendAgainBody body, CancellationToken cancel) =>
        Run(caller, recipient, (state, occasion) => Mailing.SendAgain(state, body.Number, occasion), cancel);

    /// <summary>Strikes a letter that is dead or of unknown outcome.</summary>
    public ValueTask<Result<Versioned<MailingView>>> Strike(Caller caller, string recipient, StrikeLetterBody body, CancellationToken cancel) =>
        Run(caller, recipient, (state, occasion) => Mailing.Strike(state, body.Number, body.Reason, occasion), cancel);

    private async ValueTask<Result<Versioned<MailingView>>> Run(
        Caller caller, string recipient, Func<MailingState, Occasion, Decision<MailingEvent>> decide, CancellationToken cancel)
    {
        if (Access.Check(Right.SettleUndelivered, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var stream = Dispatch.Stream(recipient);
        if ((await transact.Read(Dispatch.Kind, stream, cancel)).Version == 0)
            return RequestFailures.NotFound;
        var result = await transact.Run(Dispatch.Kind, stream, caller.Request, decide, cancel);
        return result.Map(mailing => new Versioned<MailingView>(MailingView.Of(stream.Name, mailing.State), mailing.Version));
    }
}

/// <summary>Which letter is to be sent again.</summary>
public sealed record SendAgainBody(int Number);

/// <summary>Which letter is struck, and why.</summary>
public sealed record StrikeLetterBody(int Number, string Reason);

/// <summary>A recipient's letters that are not done with.</summary>
/// <param name="Recipient"><c>email.</c> with a person's id, <c>robot.</c> with a unit's, or <c>robot</c> for the county's.</param>
/// <param name="Queued">How many notices wait for the next letter.</param>
/// <param name="Letters">The letters.</param>
public sealed record MailingView(string Recipient, int Queued, IReadOnlyList<LetterView> Letters)
{
    internal static MailingView Of(string name, MailingState mailing) =>
        new(name[Dispatch.Prefix.Length..], mailing.Queued.Count, [.. mailing.Letters.Select(LetterView.Of)]);
}

/// <summary>A letter that is not done with.</summary>
/// <param name="Number">The recipient's letters are counted from 1.</param>
/// <param name="Notices">How many notices it tells.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Since">Since when.</param>
/// <param name="Failures">How often it failed.</param>
/// <param name="Error">What failed last, or <c>null</c>.</param>
/// <param name="NextTry">When it is tried again, or <c>null</c>.</param>
public sealed record LetterView(int Number, int Notices, LetterStatus Status, DateTimeOffset Since, int Failures, DeliveryError? Error, DateTimeOffset? NextTry)
{
    internal static LetterView Of(LetterState letter) =>
        new(letter.Number, letter.Notices.Count, letter.Status, letter.Since, letter.Failures, letter.Error, letter.NextTry);
}
