using PerfServerless.Rules;
using PerfServerless.Rules.Law;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Http;

/// <summary>Why not, as RFC 9457 asks, with the code and what refuses.</summary>
/// <param name="Type">A URI that names the code.</param>
/// <param name="Title">The sentence for the person, Chinese.</param>
/// <param name="TitleEn">The sentence, English.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable; clients may switch on it.</param>
/// <param name="Citation">The article or setting, as one cites it.</param>
/// <param name="Field">The field at fault, or absent.</param>
public sealed record Problem(string Type, string Title, string TitleEn, int Status, string Code, CitationView Citation, string? Field);

/// <summary>A citation with its text.</summary>
public sealed record CitationView(string Instrument, string Article, Bilingual Text)
{
    internal static CitationView Of(Citation citation) => new(citation.Instrument, citation.Article, CitationText.For(citation));
}

internal static class Problems
{
    public static Task Write(HttpContext http, Failure failure)
    {
        var (status, why) = ((int)failure.Kind, failure.Why);
        http.Response.StatusCode = status;
        var problem = new Problem($"urn:perf:{why.Code}", why.Sentence.Zh, why.Sentence.En, status, why.Code, CitationView.Of(why.Source), why.Field);
        return http.Response.WriteAsJsonAsync(problem, ApiJson.Options, "application/problem+json", http.RequestAborted);
    }

    public static Failure Of(FailureKind kind, string code, string zh, string en, string? field = null) =>
        new(kind, new Refusal(code, new(zh, en), Cite.Setting("request.form")) { Field = field });
}
