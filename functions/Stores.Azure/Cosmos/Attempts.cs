using System.Net;
using Microsoft.Azure.Cosmos;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>
/// Asks again where the service stumbled. The SDK repeats throttled requests by itself; what it leaves to its caller is a write
/// whose fate nobody knows: a time-out, a lost answer.
/// </summary>
internal sealed class Attempts(TimeProvider clock)
{
    private const int Most = 8;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50), Longest = TimeSpan.FromSeconds(2);

    /// <summary>Repeats an act until it has an answer, which is <c>null</c> where the service stumbled.</summary>
    /// <exception cref="RecordUnavailableException">It stumbled every time.</exception>
    public async Task<T> Until<T>(Func<Task<T?>> act, CancellationToken cancel)
        where T : class
    {
        Exception? last = null;
        for (var attempt = 0; attempt < Most; attempt++)
        {
            if (attempt > 0)
            {
                await Task.Delay(Pause(attempt), clock, cancel);
            }

            try
            {
                if (await act() is { } answer)
                {
                    return answer;
                }
            }
            catch (Exception failure) when (IsStumble(failure) && !cancel.IsCancellationRequested)
            {
                last = failure;
            }
        }

        throw new RecordUnavailableException($"Azure Cosmos DB did not answer in {Most} attempts.", last);
    }

    /// <summary>Whether an answer says nothing but that one should ask again.</summary>
    public static bool IsStumble(HttpStatusCode status, int detail = 0) =>
        (int)status is 408 or 410 or 429 or 449 or 500 or 502 or 503 or 504
        || (status == HttpStatusCode.NotFound && detail == ReadSessionNotAvailable);

    // A replica that has not seen yet what this client has written answers 404 with this detail.
    private const int ReadSessionNotAvailable = 1002;

    /// <summary>Whether a failure says nothing but that one should ask again.</summary>
    public static bool IsStumble(Exception failure) => failure is HttpRequestException or OperationCanceledException
        || (failure is CosmosException answered && IsStumble(answered.StatusCode, answered.SubStatusCode));

    private static TimeSpan Pause(int attempt)
    {
        var pause = First * Math.Pow(2, attempt - 1);
        return pause < Longest ? pause : Longest;
    }
}
