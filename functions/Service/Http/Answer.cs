using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Http;

/// <summary>
/// A use case's result as an HTTP answer: the value, with its version as ETag; or a problem. It describes itself to the
/// OpenAPI document.
/// </summary>
public sealed class Answer<T> : IResult, IEndpointMetadataProvider
{
    private readonly Result<T> _result;
    private readonly long? _version;
    private readonly string? _goesOnAt;

    private Answer(Result<T> result, long? version, string? goesOnAt = null)
    {
        _result = result;
        _version = version;
        _goesOnAt = goesOnAt;
    }

    /// <summary>Answers with a value; as accepted, where what was asked for goes on and an address tells how far it is.</summary>
    internal static Answer<T> Of(Result<T> result, Func<T, string?> goesOnAt) => new(result, null, result.Failure is null ? goesOnAt(result.Value) : null);

    /// <summary>Answers with a value that has a version.</summary>
    public static implicit operator Answer<T>(Result<Versioned<T>> result) =>
        new(result.Map(versioned => versioned.State), result.ValueOrDefault?.Version);

    /// <summary>Answers with a value.</summary>
    public static implicit operator Answer<T>(Result<T> result) => new(result, null);

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_result.Failure is { } failure)
            return Problems.Write(httpContext, failure);
        if (_version is { } version)
            httpContext.Response.Headers.ETag = $"\"{version}\"";
        if (_goesOnAt is not null)
        {
            httpContext.Response.StatusCode = StatusCodes.Status202Accepted;
            httpContext.Response.Headers.Location = _goesOnAt;
        }
        return httpContext.Response.WriteAsJsonAsync(_result.ValueOrDefault, ApiJson.Options, httpContext.RequestAborted);
    }

    /// <inheritdoc />
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status409Conflict, typeof(Problem), ["application/problem+json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status422UnprocessableEntity, typeof(Problem), ["application/problem+json"]));
    }
}

internal static class Answering
{
    public static async Task<Answer<T>> Answer<T>(this ValueTask<Result<Versioned<T>>> result) => await result;

    public static async Task<Answer<T>> Answer<T>(this ValueTask<Result<T>> result) => await result;

    public static async Task<Answer<T>> Answer<T>(this ValueTask<Result<T>> result, Func<T, string?> goesOnAt) => Http.Answer<T>.Of(await result, goesOnAt);

    public static async Task<Answer<T>> Answer<T>(this ValueTask<T> value) => (Result<T>)await value;
}
