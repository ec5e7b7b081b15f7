using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Delivery;

/// <summary>Why an administrator cannot act on a letter.</summary>
internal static class MailingRefusals
{
    public static Refusal NoLetter { get; } = Refused("letter-settled", "这封消息已经发送、撤除或者不存在。", "This letter was sent or struck, or there never was one.");

    public static Refusal StillTried { get; } = Refused("letter-still-tried", "这封消息正在发送或者等待重试，无需处理。", "This letter is being sent or waits to be tried again: there is nothing to do.");

    public static Refusal Reason { get; } =
        Refused("letter-reason", $"请写明撤除的理由（不超过 {Wording.Longest} 字）。", $"Say why it is struck (up to {Wording.Longest} characters).", "reason");

    private static Refusal Refused(string code, string zh, string en, string? field = null) => new(code, new(zh, en), Cite.Setting("channel.unknown")) { Field = field };
}
