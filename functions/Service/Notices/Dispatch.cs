using System.Security.Cryptography;
using System.Text;
using PerfServerless.Rules;
using PerfServerless.Rules.Delivery;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Notices.Channels;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Notices;

/// <summary>
/// Takes notices out of the product, through the channels a county has. Queueing is part of a notice's arrival; sending is done by
/// <see cref="Sweep"/>, which a host's alarm calls, and never keeps a decision waiting. That a letter is about to be sent is in the record before it is:
/// of what was being sent when the process died nobody knows, and it is not sent again by itself.
/// </summary>
public sealed class Dispatch(IEventStore store, Transact transact, CountyChannels channels, NoticePreferences preferences, People people) : IDisposable
{
    internal const string Partition = "dispatch", Prefix = "mailing/";

    internal static Aggregate<MailingState, MailingEvent> Kind { get; } = new("mailing", 1, MailingState.None, Mailing.Evolve);

    // A publication tells hundreds in one group at the same moment: they take turns instead of losing races.
    private readonly SemaphoreSlim _groupTurn = new(1);

    /// <summary>Whether notices leave the product at all.</summary>
    internal bool Any => channels.Any;

    /// <summary>Queues a notice for whoever is to hear of it outside the product; queueing it again does nothing.</summary>
    /// <param name="notice">The notice's id in the person's inbox.</param>
    /// <param name="messageId">The message it comes from: to a group it counts once, however many it tells.</param>
    /// <param name="to">Whose inbox.</param>
    /// <param name="text">What it says.</param>
    /// <param name="cancel">Cancels.</param>
    internal async Task Queue(string notice, string messageId, PersonId to, Bilingual text, CancellationToken cancel)
    {
        if (channels.HasEmail && (await preferences.Of(to, cancel)).WantedAt is not null)
            await Run(CountyChannels.EmailOf(to), (state, occasion) => Mailing.Queue(state, notice, text, occasion), cancel);
        if (channels.HasRobots && await people.Identify(to, cancel) is { } person && channels.GroupOf(person.Unit) is { } group)
            await QueueForGroup(group, Digest(messageId), cancel);
    }

    /// <summary>
    /// Sends every letter whose time has come, answers how many were taken, and leaves the rest to the next time. Channels do not wait for one
    /// another; on one that is down nobody else is tried.
    /// </summary>
    public async Task<int> Sweep(CancellationToken cancel)
    {
        if (!channels.Any)
            return 0;
        var recipients = new List<string>();
        await foreach (var head in store.All(Partition, Prefix, cancel))
            if (!RecordJson.Read<MailingState>(head.State).Idle)
                recipients.Add(head.Id.Name[Prefix.Length..]);
        var lines = recipients.GroupBy(recipient => CountyChannels.PersonOf(recipient) is null ? recipient : "").ToList();
        return (await Task.WhenAll(lines.Select(line => Send(line, cancel)))).Sum();
    }

    /// <inheritdoc />
    public void Dispose() => _groupTurn.Dispose();

    internal static StreamId Stream(string recipient) => new(Partition, $"{Prefix}{recipient}");

    private async Task<int> Send(IEnumerable<string> line, CancellationToken cancel)
    {
        var sent = 0;
        foreach (var recipient in line)
        {
            cancel.ThrowIfCancellationRequested();
            var outcome = await SendNext(recipient, cancel);
            if (outcome?.Kind == OutcomeKind.Sent)
                sent++;
            else if (outcome?.Kind is OutcomeKind.Down or OutcomeKind.Unknown)
                break;
        }
        return sent;
    }

    /// <summary>Sends a recipient's next letter; <c>null</c> when none is due.</summary>
    private async Task<Outcome?> SendNext(string recipient, CancellationToken cancel)
    {
        var before = await Run(recipient, Mailing.GiveUpLost, cancel);
        var (channel, wanted) = (channels.For(recipient), await Wanted(recipient, cancel));
        if (channel is null || wanted is null)
        {
            if (!before.Idle)
                await Run(recipient, Mailing.Clear, cancel);
            return null;
        }
        var begun = 0;
        var state = await Run(recipient, (now, occasion) =>
        {
            var decision = Mailing.Begin(now, occasion);
            begun = decision.Events is [SendingStarted started] ? started.Number : 0;
            return decision;
        }, cancel);
        return begun == 0 ? null : await SendNow(recipient, channel, wanted, state.Letters.Single(letter => letter.Number == begun), cancel);
    }

    private async Task<Outcome> SendNow(string recipient, IChannel channel, Wish wanted, LetterState letter, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(channels.Settings.Timeout);
        var product = channels.Settings.Product;
        var text = wanted.Email is null ? LetterText.ToGroup(letter.Notices.Count, product) : LetterText.ToPerson(letter.Notices, wanted.Language, product);
        var outcome = await channel.Send(new(Digest($"{recipient}\n{letter.Number}"), wanted.Email ?? "", text, letter.Since), limit.Token);
        // Whoever wants to stop has to wait for this: it is what keeps the letter from being sent twice.
        await Run(recipient, (state, occasion) => Record(state, recipient, letter.Number, outcome, occasion), CancellationToken.None);
        return outcome;
    }

    private static Decision<MailingEvent> Record(MailingState state, string recipient, int number, Outcome outcome, Occasion occasion) => outcome.Kind switch
    {
        OutcomeKind.Sent => Mailing.Sent(state, number, occasion),
        OutcomeKind.Unknown => Mailing.Unknown(state, number, outcome.Error!, occasion),
        _ => Mailing.Fail(state, number, outcome.Error!, outcome.Kind == OutcomeKind.Hopeless, recipient, occasion),
    };

    /// <summary>How a recipient wants to be written to now, whatever they wanted when the notice was queued; <c>null</c>: not at all.</summary>
    private async ValueTask<Wish?> Wanted(string recipient, CancellationToken cancel)
    {
        if (CountyChannels.PersonOf(recipient) is not { } person)
            return new(null, Language.Zh);
        if (await people.Identify(person, cancel) is null)
            return null;
        var chosen = await preferences.Of(person, cancel);
        return chosen.WantedAt is { } email ? new(email, chosen.Language) : null;
    }

    private async Task QueueForGroup(string group, string notice, CancellationToken cancel)
    {
        await _groupTurn.WaitAsync(cancel);
        try
        {
            await Run(group, (state, occasion) => Mailing.Queue(state, notice, null, occasion), cancel);
        }
        finally
        {
            _groupTurn.Release();
        }
    }

    private async Task<MailingState> Run(string recipient, Func<MailingState, Occasion, Decision<MailingEvent>> decide, CancellationToken cancel) =>
        (await transact.Run(Kind, Stream(recipient), Request.BySystem, decide, cancel)).Value.State;

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 12);

    /// <param name="Email">Where to; <c>null</c> for a group.</param>
    /// <param name="Language">In which language.</param>
    private sealed record Wish(string? Email, Language Language);
}
