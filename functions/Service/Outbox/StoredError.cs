using System.Net.Sockets;
using MailKit.Net.Smtp;
using PerfServerless.Rules.Delivery;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Outbox;

/// <summary>
/// What is kept of a failure: types and codes. What an exception says is left out, because a mail server's refusal names the address, and a parser's what it
/// read; it is in the host's log where that matters.
/// </summary>
internal static class StoredError
{
    public static DeliveryError Of(Exception failure) => new(failure.GetType().Name, string.Join("; ", Codes(failure)));

    private static IEnumerable<string> Codes(Exception failure)
    {
        if (Code(failure) is { } code)
            yield return code;
        if (failure.InnerException is not { } inner)
            yield break;
        yield return inner.GetType().Name;
        foreach (var deeper in Codes(inner))
            yield return deeper;
    }

    private static string? Code(Exception failure) => failure switch
    {
        UnexpectedRefusalException refused => refused.Code,
        SmtpCommandException refused => $"SMTP {(int)refused.StatusCode} {refused.ErrorCode}",
        HttpRequestException { StatusCode: { } status } => $"HTTP {(int)status}",
        HttpRequestException request => $"{request.HttpRequestError}",
        SocketException socket => $"{socket.SocketErrorCode}",
        _ => null,
    };
}
