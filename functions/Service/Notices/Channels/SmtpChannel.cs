using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace PerfServerless.Service.Notices.Channels;

/// <summary>E-mail over SMTP (RFC 5321).</summary>
internal sealed class SmtpChannel(SmtpSettings settings) : IChannel
{
    private readonly MailboxAddress _from = MailboxAddress.Parse(settings.From);

    /// <inheritdoc />
    public Pace Pace { get; } = new([]);

    /// <inheritdoc />
    public async Task<Outcome> Send(Letter letter, CancellationToken cancel)
    {
        using var client = new SmtpClient();
        if (settings.Fingerprint is { } trusted)
            client.ServerCertificateValidationCallback = (_, certificate, _, faults) => faults == SslPolicyErrors.None || certificate?.GetCertHashString(HashAlgorithmName.SHA256) == trusted;
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancel);
            if (settings.User is { Length: > 0 } user)
                await client.AuthenticateAsync(user, settings.Password ?? "", cancel);
        }
        catch (Exception failure) when (IsOfTheLine(failure))
        {
            return Outcome.Of(OutcomeKind.Down, failure);
        }
        return await Hand(client, letter, cancel);
    }

    /// <summary>A reply that refuses is certain (RFC 5321, 4.2.1: 4yz for now, 5yz for good); a line that breaks is not.</summary>
    private async Task<Outcome> Hand(SmtpClient client, Letter letter, CancellationToken cancel)
    {
        try
        {
            using var message = Message(letter);
            await client.SendAsync(message, cancel);
        }
        catch (SmtpCommandException refused)
        {
            return Outcome.Of((int)refused.StatusCode >= 500 ? OutcomeKind.Hopeless : OutcomeKind.Refused, $"SMTP {(int)refused.StatusCode}", $"{refused.ErrorCode}");
        }
        catch (Exception failure) when (IsOfTheLine(failure))
        {
            return Outcome.Of(OutcomeKind.Unknown, failure);
        }
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception failure) when (IsOfTheLine(failure))
        {
            return Outcome.Sent; // it was taken before
        }
        return Outcome.Sent;
    }

    private MimeMessage Message(Letter letter)
    {
        var message = new MimeMessage([_from], [MailboxAddress.Parse(letter.To)], letter.Text.Subject, new TextPart("plain") { Text = letter.Text.Body })
        {
            MessageId = $"{letter.Id}@{_from.Domain}",
            Date = letter.At,
        };
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // RFC 3834: no absence note is sent back
        return message;
    }

    private static bool IsOfTheLine(Exception failure) => failure is CommandException or ProtocolException or IOException or SocketException
        or AuthenticationException or SslHandshakeException or System.Security.Authentication.AuthenticationException
        or NotSupportedException or ServiceNotConnectedException or TimeoutException or OperationCanceledException;
}
