namespace PerfServerless.Service.Http;

internal static class Body
{
    /// <summary>The body, when there is one: ASP.NET does not see that a generic handler's body may not be missing.</summary>
    public static T Required<T>(this T? body) where T : class => body ?? throw new BadHttpRequestException("The request has no body.");
}
