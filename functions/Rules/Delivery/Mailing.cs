namespace PerfServerless.Rules.Delivery;

/// <summary>
/// What one recipient is sent through one channel: notices become letters, few of them (<c>notice.digest</c>), at decent hours, and no letter is
/// sent twice. That a letter is about to be sent is written down first; if then nobody knows what became of it, a person decides.
/// </summary>
public static class Mailing
{
    /// <summary>A letter that was being sent for so long is not being sent any more: whoever sent it is gone.</summary>
    public static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(15);

    private const int Remembered = 200;

    /// <summary>Queues a notice; one that was queued or told before is not told again.</summary>
    /// <param name="state">The recipient's letters.</param>
    /// <param name="notice">The notice's id.</param>
    /// <param name="text">What it says; <c>null</c> for a group.</param>
    /// <param name="urgent">Whether it comes too late if it waits.</param>
    /// <param name="occasion">When.</param>
    public static Decision<MailingEvent> Queue(MailingState state, string notice, Bilingual? text, bool urgent, Occasion occasion) =>
        state.Queued.Any(each => each.Notice == notice) || state.Told.Contains(notice) ? Decision<MailingEvent>.Nothing : new NoticeQueued(notice, text, occasion.At, urgent);

    /// <summary>
    /// Begins the letter whose time has come, if any: a failed one first, or all that waits. What is urgent takes all with it at once, in quiet hours too
    /// (<c>notice.urgent</c>).
    /// </summary>
    /// <param name="state">The recipient's letters.</param>
    /// <param name="digest">How often the recipient wants one.</param>
    /// <param name="terms">The settings.</param>
    /// <param name="occasion">When.</param>
    public static Decision<MailingEvent> Begin(MailingState state, Digest digest, DeliveryTerms terms, Occasion occasion)
    {
        if (state.Letters.Any(letter => letter.Status == LetterStatus.Sending))
            return Decision<MailingEvent>.Nothing;
        var failed = state.Letters.FirstOrDefault(letter => letter.Status == LetterStatus.Failed);
        var notices = failed?.Notices ?? state.Queued;
        if (!notices.Any(each => each.Urgent) && terms.Quiet.Is(occasion.At, occasion.Calendar))
            return Decision<MailingEvent>.Nothing;
        return (failed is null ? Ripe(state.Queued, digest, terms, occasion) : failed.NextTry <= occasion.At)
            ? new SendingStarted(failed?.Number ?? state.Count + 1, occasion.At)
            : Decision<MailingEvent>.Nothing;
    }

    /// <summary>What the recipient has read in the product is not told outside any more.</summary>
    /// <param name="state">The recipient's letters.</param>
    /// <param name="read">Which of the notices that wait were read.</param>
    /// <param name="occasion">When.</param>
    public static Decision<MailingEvent> Forget(MailingState state, IReadOnlySet<string> read, Occasion occasion) =>
        state.Untold.Select(each => each.Notice).Where(read.Contains).ToList() is { Count: > 0 } found ? new NoticesRead(found, occasion.At) : Decision<MailingEvent>.Nothing;

    /// <summary>The channel took the letter.</summary>
    public static Decision<MailingEvent> Sent(MailingState state, int number, Occasion occasion) =>
        IsSending(state, number) ? new LetterSent(number, occasion.At) : Decision<MailingEvent>.Nothing;

    /// <summary>The letter was certainly not sent.</summary>
    /// <param name="state">The recipient's letters.</param>
    /// <param name="number">The letter.</param>
    /// <param name="error">Why.</param>
    /// <param name="hopeless">Whether trying again would end the same.</param>
    /// <param name="recipient">Scatters the tries of many.</param>
    /// <param name="occasion">When.</param>
    public static Decision<MailingEvent> Fail(MailingState state, int number, DeliveryError error, bool hopeless, string recipient, Occasion occasion)
    {
        if (!IsSending(state, number))
            return Decision<MailingEvent>.Nothing;
        var wait = hopeless ? null : BackOff.Channel.After(Find(state, number)!.Failures + 1, recipient);
        return new LetterFailed(number, error, occasion.At, occasion.At + wait);
    }

    /// <summary>The channel wants less at a time: the letter waits as long as the channel asks, and has not failed.</summary>
    public static Decision<MailingEvent> Postpone(MailingState state, int number, DeliveryError error, TimeSpan wait, Occasion occasion) =>
        IsSending(state, number) ? new LetterPostponed(number, error, occasion.At, occasion.At + wait) : Decision<MailingEvent>.Nothing;

    /// <summary>Nobody knows whether the letter was sent.</summary>
    public static Decision<MailingEvent> Unknown(MailingState state, int number, DeliveryError error, Occasion occasion) =>
        IsSending(state, number) ? new OutcomeUnknown(number, error, occasion.At) : Decision<MailingEvent>.Nothing;

    /// <summary>Whoever was sending is gone: the outcome is unknown.</summary>
    public static Decision<MailingEvent> GiveUpLost(MailingState state, Occasion occasion) =>
        state.Letters.FirstOrDefault(letter => letter.Status == LetterStatus.Sending) is { } lost && lost.Since + LongestSending <= occasion.At
            ? new OutcomeUnknown(lost.Number, new("Lost", "Whoever was sending it did not come back."), occasion.At)
            : Decision<MailingEvent>.Nothing;

    /// <summary>The recipient wants no more: what waits is dropped.</summary>
    public static Decision<MailingEvent> Clear(MailingState state, Occasion occasion) =>
        state.Queued.Count > 0 || state.Letters.Any(letter => letter.Status == LetterStatus.Failed) ? new QueueCleared(occasion.At) : Decision<MailingEvent>.Nothing;

    /// <summary>An administrator has a letter sent again that is dead, or of unknown outcome and then perhaps sent twice.</summary>
    public static Decision<MailingEvent> SendAgain(MailingState state, int number, Occasion occasion) =>
        Settling(state, number) ?? (Decision<MailingEvent>)new SendAgainAsked(number, occasion.By, occasion.At);

    /// <summary>An administrator strikes a letter that is dead or of unknown outcome.</summary>
    public static Decision<MailingEvent> Strike(MailingState state, int number, string reason, Occasion occasion) =>
        (Settling(state, number) ?? (Wording.Unusable(reason) ? MailingRefusals.Reason : null)) is { } refusal
            ? refusal
            : new LetterStruck(number, reason, occasion.By, occasion.At);

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static MailingState Evolve(MailingState state, MailingEvent happened) => happened switch
    {
        NoticeQueued e => state with { Queued = [.. state.Queued, new(e.Notice, e.Text, e.At, e.Urgent)] },
        SendingStarted e when e.Number > state.Count => Open(state, e),
        SendingStarted e => With(state, e.Number, letter => letter with { Status = LetterStatus.Sending, Since = e.At, NextTry = null }),
        LetterSent e => Without(state, e.Number),
        LetterFailed e => With(state, e.Number, letter => letter with
        {
            Status = e.NextTry is null ? LetterStatus.Dead : LetterStatus.Failed, Since = e.At, Failures = letter.Failures + 1, Error = e.Error, NextTry = e.NextTry,
        }),
        LetterPostponed e => With(state, e.Number, letter => letter with { Status = LetterStatus.Failed, Since = e.At, Error = e.Error, NextTry = e.NextTry }),
        NoticesRead e => Unburden(state, e),
        OutcomeUnknown e => With(state, e.Number, letter => letter with { Status = LetterStatus.Unknown, Since = e.At, Error = e.Error }),
        QueueCleared => state with { Queued = [], Letters = [.. state.Letters.Where(letter => letter.Status != LetterStatus.Failed)] },
        SendAgainAsked e => With(state, e.Number, letter => letter with { Status = LetterStatus.Failed, Since = e.At, Failures = 0, NextTry = e.At }),
        LetterStruck e => Without(state, e.Number),
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static MailingState Open(MailingState state, SendingStarted started) => new(
        [], [.. state.Letters, new(started.Number, state.Queued, LetterStatus.Sending, started.At, 0, null, null)],
        started.Number, [.. state.Told.Concat(state.Queued.Select(each => each.Notice)).TakeLast(Remembered)]);

    /// <summary>A letter of which everything was read is done with.</summary>
    private static MailingState Unburden(MailingState state, NoticesRead read)
    {
        IReadOnlyList<QueuedNotice> Unread(IReadOnlyList<QueuedNotice> notices) => [.. notices.Where(each => !read.Notices.Contains(each.Notice))];
        return state with
        {
            Queued = Unread(state.Queued),
            Letters = [.. state.Letters.Select(letter => letter.Status == LetterStatus.Failed ? letter with { Notices = Unread(letter.Notices) } : letter).Where(letter => letter.Notices.Count > 0)],
        };
    }

    private static bool Ripe(IReadOnlyList<QueuedNotice> queued, Digest digest, DeliveryTerms terms, Occasion occasion) => queued is [var first, ..]
        && (queued.Any(each => each.Urgent)
            || (digest == Digest.Daily ? terms.Quiet.NextMorning(first.At, occasion.Calendar) : first.At + terms.Window) <= occasion.At);

    private static Refusal? Settling(MailingState state, int number) => Find(state, number) switch
    {
        null => MailingRefusals.NoLetter,
        { Status: LetterStatus.Sending or LetterStatus.Failed } => MailingRefusals.StillTried,
        _ => null,
    };

    private static LetterState? Find(MailingState state, int number) => state.Letters.FirstOrDefault(letter => letter.Number == number);

    private static bool IsSending(MailingState state, int number) => Find(state, number)?.Status == LetterStatus.Sending;

    private static MailingState With(MailingState state, int number, Func<LetterState, LetterState> change) =>
        state with { Letters = [.. state.Letters.Select(letter => letter.Number == number ? change(letter) : letter)] };

    private static MailingState Without(MailingState state, int number) => state with { Letters = [.. state.Letters.Where(letter => letter.Number != number)] };
}
