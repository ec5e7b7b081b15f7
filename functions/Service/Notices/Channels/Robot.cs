using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerfServerless.Service.Notices.Channels;

/// <summary>How a chat speaks of limits.</summary>
/// <param name="CodeName">Where in its answer the code stands; 0 is taken.</param>
/// <param name="TooOften">The code that says that a robot spoke too often.</param>
/// <param name="Rest">How long it is not heard then.</param>
/// <param name="Rates">How often a robot may speak; all hold.</param>
internal sealed record Dialect(string CodeName, int TooOften, TimeSpan Rest, params IReadOnlyList<Rate> Rates);

/// <summary>A group robot: a letter is posted to its webhook as JSON, and its answer holds a code that is 0 when it was taken.</summary>
internal abstract class Robot(HttpClient http, RobotSettings settings, Dialect dialect, Pace pace) : IChannel
{
    private const int LongestAnswer = 64 * 1024;

    protected RobotSettings Settings => settings;

    /// <inheritdoc />
    public Pace Pace => pace;

    /// <inheritdoc />
    public async Task<Outcome> Send(Letter letter, CancellationToken cancel)
    {
        try
        {
            using var content = JsonContent.Create(Body(letter.Text.Body, letter.At));
            await content.LoadIntoBufferAsync(cancel); // a length in front: not every chat takes a chunked body
            using var request = new HttpRequestMessage(HttpMethod.Post, Address(letter.At)) { Content = content };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return response.IsSuccessStatusCode
                ? Read(await Http.Bodies.ReadUpTo(await response.Content.ReadAsStreamAsync(cancel), LongestAnswer, cancel))
                : Refused(response.StatusCode);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError
            is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError)
        {
            return Outcome.Of(OutcomeKind.Down, failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return Outcome.Of(OutcomeKind.Unknown, failure);
        }
    }

    /// <summary>What is posted.</summary>
    protected abstract JsonObject Body(string text, DateTimeOffset at);

    /// <summary>Where to; the time of a signature is that of the letter, and a letter is sent as soon as it is begun.</summary>
    protected virtual Uri Address(DateTimeOffset at) => settings.Address;

    /// <summary>HMAC-SHA256 in Base64, as all of them write it.</summary>
    protected static string Sign(string key, string text) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));

    private Outcome Refused(HttpStatusCode status) => status == HttpStatusCode.TooManyRequests
        ? Outcome.TooOften($"HTTP {(int)status}", dialect.Rest)
        : Outcome.Of(IsCertain(status) ? OutcomeKind.Refused : OutcomeKind.Unknown, $"HTTP {(int)status}");

    /// <summary>Any other failure may come from a machine in between, after the robot had spoken.</summary>
    private static bool IsCertain(HttpStatusCode status) => (int)status is >= 300 and < 500 or (int)HttpStatusCode.ServiceUnavailable;

    private Outcome Read(byte[]? answer)
    {
        try
        {
            if (answer is null || JsonNode.Parse(answer)?[dialect.CodeName] is not JsonValue value || !value.TryGetValue(out int code))
                return Outcome.Of(OutcomeKind.Unknown, "no-code", "The answer holds no code.");
            var named = $"{dialect.CodeName} {code}";
            return code == 0 ? Outcome.Sent
                : code == dialect.TooOften ? Outcome.TooOften(named, dialect.Rest)
                : Outcome.Of(OutcomeKind.Refused, named);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return Outcome.Of(OutcomeKind.Unknown, "no-json", "The answer is not the JSON it should be.");
        }
    }
}
