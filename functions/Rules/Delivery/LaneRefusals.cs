using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Delivery;

/// <summary>Why an administrator cannot act on an undelivered message.</summary>
internal static class LaneRefusals
{
    public static Refusal NotWaiting { get; } = Refused("message-not-waiting", "这条消息已经送达或者已被撤除。", "This message was delivered or struck meanwhile.");

    public static Refusal BehindAnother { get; } = Refused("message-behind-another", "同一队列中还有更早的消息，请先处理它。", "An earlier message of its lane waits: see to that one first.");

    public static Refusal StillTried { get; } = Refused("message-still-tried", "这条消息仍在自动重试，成为死信后才能撤除。", "This message is still being tried: only a dead letter is struck.");

    public static Refusal Reason { get; } =
        Refused("message-reason", $"请写明撤除的理由（不超过 {Wording.Longest} 字）。", $"Say why it is struck (up to {Wording.Longest} characters).", "reason");

    private static Refusal Refused(string code, string zh, string en, string? field = null) => new(code, new(zh, en), Cite.Setting("outbox.back-off")) { Field = field };
}
