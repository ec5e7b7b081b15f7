using System.Text.Json;
using Microsoft.Extensions.Logging;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Http;

/// <summary>Turns what went wrong outside a use case into a problem: a body that cannot be read, a broken machine.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Problems.Write(http, Malformed(bad));
            return;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            LogFailure(failure, http.Request.Method, http.Request.Path);
            await WriteBroken(http);
            return;
        }
        if (!http.Response.HasStarted && http.Response is { StatusCode: >= 400, ContentLength: null or 0, ContentType: null })
            await Problems.Write(http, Bare(http.Response.StatusCode));
    }

    private static Failure Malformed(BadHttpRequestException bad) => bad switch
    {
        { StatusCode: StatusCodes.Status401Unauthorized } => Bare(bad.StatusCode),
        { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            Problems.Of(FailureKind.TooLarge, "body-too-large", "提交的内容过大。", "The request is too large."),
        { InnerException: JsonException json } =>
            Problems.Of(FailureKind.Malformed, "body-malformed", $"提交的内容格式不正确：{json.Path}", $"The request's body cannot be read: {json.Message}", json.Path),
        _ => Problems.Of(FailureKind.Malformed, "request-malformed", "请求的格式不正确。", bad.Message),
    };

    private static Failure Bare(int status) => status switch
    {
        401 => Problems.Of(FailureKind.Unauthenticated, "not-signed-in", "请先登录。", "Please sign in."),
        403 => Problems.Of(FailureKind.Forbidden, "not-permitted", "您的角色不能进行此项操作。", "Your role does not permit this."),
        404 => RequestFailures.NotFound,
        405 => Problems.Of((FailureKind)405, "method-not-allowed", "此地址不接受该方法。", "This address does not take that method."),
        415 => Problems.Of(FailureKind.WrongType, "media-type", "内容类型不正确。", "This media type is not accepted."),
        _ => Problems.Of((FailureKind)status, "request-malformed", "请求的格式不正确。", "The request cannot be understood."),
    };

    private static Task WriteBroken(HttpContext http) => Problems.Write(http, Problems.Of(
        (FailureKind)500, "broken", "系统出错，您提交的内容没有保存，请稍后重试。", "Something broke on our side; nothing was saved. Please try again."));

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private partial void LogFailure(Exception failure, string method, string path);
}
