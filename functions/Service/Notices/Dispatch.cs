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
    private readonly LetterSending _sending = new(transact, channels, preferences, people);

    /// <summary>Whether notices leave the product at all.</summary>
    internal bool Any => channels.Any;

    /// <summary>Queues a notice for whoever is to hear of it outside the product; queueing it again does nothing.</summary>
    /// <param name="notice">The notice's id in the person's inbox.</param>
    /// <param name="messageId">The message it comes from: to a group it counts once, however many it tells.</param>
    /// <param name="to">Whose inbox.</param>
    /// <param name="text">What it says.</param>
    /// <param name="urgent">Whether it comes too late if it waits.</param>
    /// <param name="cancel">Cancels.</param>
    internal async Task Queue(string notice, string messageId, PersonId to, Bilingual text, bool urgent, CancellationToken cancel)
    {
        if (channels.HasEmail && (await preferences.Of(to, cancel)).WantedAt is not null)
            await Run(CountyChannels.EmailOf(to), (state, occasion) => Mailing.Queue(state, notice, text, urgent, occasion), cancel);
        if (channels.HasRobots && await people.Identify(to, cancel) is { } person && channels.GroupOf(person.Unit) is { } group)
            await QueueForGroup(group, Hash(messageId), urgent, cancel);
    }

    /// <summary>
    /// Sends every letter whose time has come, answers how many were taken, and leaves the rest to the next time. Channels do not wait for one
    /// another; on one that is down, or wants less at a time, nobody else is tried.
    /// </summary>
    public async Task<int> Sweep(CancellationToken cancel)
    {
        if (!channels.Any)
            return 0;
        var recipients = new List<string>();
        await foreach (var head in store.All(Partition, Prefix, cancel))
            if (!head.Read<MailingState>().Idle)
                recipients.Add(head.Id.Name[Prefix.Length..]);
        var lines = recipients.GroupBy(recipient => channels.For(recipient)?.Pace).ToList();
        return (await Task.WhenAll(lines.Select(line => Send(line, line.Key ?? new([]), cancel)))).Sum();
    }

    /// <inheritdoc />
    public void Dispose() => _groupTurn.Dispose();

    private DateTimeOffset Now => transact.Occasion(PersonId.System).At;

    internal static StreamId Stream(string recipient) => new(Partition, $"{Prefix}{recipient}");

    private async Task<int> Send(IEnumerable<string> line, Pace pace, CancellationToken cancel)
    {
        var sent = 0;
        foreach (var recipient in line.TakeWhile(_ => pace.Allows(Now)))
        {
            cancel.ThrowIfCancellationRequested();
            if (await _sending.Next(recipient, cancel) is not { } outcome)
                continue;
            pace.Spoken(Now);
            if (outcome.Kind == OutcomeKind.Sent)
                sent++;
            if (outcome.Kind == OutcomeKind.TooOften)
                pace.Rest(Now + outcome.Rest);
            if (outcome.Kind is OutcomeKind.Down or OutcomeKind.Unknown)
                break;
        }
        return sent;
    }

    private async Task QueueForGroup(string group, string notice, bool urgent, CancellationToken cancel)
    {
        await _groupTurn.WaitAsync(cancel);
        try
        {
            await Run(group, (state, occasion) => Mailing.Queue(state, notice, null, urgent, occasion), cancel);
        }
        finally
        {
            _groupTurn.Release();
        }
    }

    private async Task<MailingState> Run(string recipient, Func<MailingState, Occasion, Decision<MailingEvent>> decide, CancellationToken cancel) =>
        (await transact.Run(Kind, Stream(recipient), Request.BySystem, decide, cancel)).Value.State;

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 12);
}
