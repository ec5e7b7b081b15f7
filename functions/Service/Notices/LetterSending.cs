using PerfServerless.Rules;
using PerfServerless.Rules.Delivery;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Notices.Channels;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Notices;

/// <summary>Sends one recipient's letter when its time has come, and writes down what became of it.</summary>
internal sealed class LetterSending(Transact transact, CountyChannels channels, NoticePreferences preferences, People people)
{
    /// <summary>Sends a recipient's next letter; <c>null</c> when none is due.</summary>
    public async Task<Outcome?> Next(string recipient, CancellationToken cancel)
    {
        var before = await Run(recipient, Mailing.GiveUpLost, cancel);
        var (channel, wanted) = (channels.For(recipient), await Wanted(recipient, cancel));
        if (channel is null || wanted is null)
        {
            if (!before.Idle)
                await Run(recipient, Mailing.Clear, cancel);
            return null;
        }
        if (Mailing.Begin(before, wanted.Digest, channels.Settings.Terms, transact.Occasion(PersonId.System)).Events.Count == 0)
            return null;
        await ForgetRead(recipient, before, cancel);
        var begun = 0;
        var state = await Run(recipient, (now, occasion) =>
        {
            var decision = Mailing.Begin(now, wanted.Digest, channels.Settings.Terms, occasion);
            begun = decision.Events is [SendingStarted started] ? started.Number : 0;
            return decision;
        }, cancel);
        return begun == 0 ? null : await Send(recipient, channel, wanted, state.Letters.Single(letter => letter.Number == begun), cancel);
    }

    /// <summary>What was read in the product meanwhile is not told outside any more. Looked up only when a letter is due, and only what would be in it.</summary>
    private async Task ForgetRead(string recipient, MailingState waiting, CancellationToken cancel)
    {
        if (CountyChannels.PersonOf(recipient) is not { } person)
            return;
        var read = new HashSet<string>();
        foreach (var each in waiting.Untold)
            if ((await transact.Read(Notice.Kind, Notices.Stream(person, each.Notice), cancel)).State.ReadAt is not null)
                read.Add(each.Notice);
        if (read.Count > 0)
            await Run(recipient, (state, occasion) => Mailing.Forget(state, read, occasion), cancel);
    }

    private async Task<Outcome> Send(string recipient, IChannel channel, Wish wanted, LetterState letter, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(channels.Settings.Timeout);
        var product = channels.Settings.Product;
        var text = wanted.Email is null ? LetterText.ToGroup(letter.Notices.Count, product) : LetterText.ToPerson(letter.Notices, wanted.Language, product);
        var outcome = await channel.Send(new(Dispatch.Hash($"{recipient}\n{letter.Number}"), wanted.Email ?? "", text, letter.Since), limit.Token);
        // Whoever wants to stop has to wait for this: it is what keeps the letter from being sent twice.
        await Run(recipient, (state, occasion) => Record(state, recipient, letter.Number, outcome, occasion), CancellationToken.None);
        return outcome;
    }

    private static Decision<MailingEvent> Record(MailingState state, string recipient, int number, Outcome outcome, Occasion occasion) => outcome.Kind switch
    {
        OutcomeKind.Sent => Mailing.Sent(state, number, occasion),
        OutcomeKind.TooOften => Mailing.Postpone(state, number, outcome.Error!, outcome.Rest, occasion),
        OutcomeKind.Unknown => Mailing.Unknown(state, number, outcome.Error!, occasion),
        _ => Mailing.Fail(state, number, outcome.Error!, outcome.Kind == OutcomeKind.Hopeless, recipient, occasion),
    };

    /// <summary>How a recipient wants to be written to now, whatever they wanted when the notice was queued; <c>null</c>: not at all.</summary>
    private async ValueTask<Wish?> Wanted(string recipient, CancellationToken cancel)
    {
        if (CountyChannels.PersonOf(recipient) is not { } person)
            return new(null, Language.Zh, Digest.AtOnce);
        if (await people.Identify(person, cancel) is null)
            return null;
        var chosen = await preferences.Of(person, cancel);
        return chosen.WantedAt is { } email ? new(email, chosen.Language, chosen.Digest) : null;
    }

    private async Task<MailingState> Run(string recipient, Func<MailingState, Occasion, Decision<MailingEvent>> decide, CancellationToken cancel) =>
        (await transact.Run(Dispatch.Kind, Dispatch.Stream(recipient), Request.BySystem, decide, cancel)).Value.State;

    /// <param name="Email">Where to; <c>null</c> for a group.</param>
    /// <param name="Language">In which language.</param>
    /// <param name="Digest">How often.</param>
    private sealed record Wish(string? Email, Language Language, Digest Digest);
}
