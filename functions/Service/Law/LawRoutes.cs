using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Law;

internal static class LawRoutes
{
    public static void MapLaw(this RouteGroupBuilder api)
    {
        var law = api.MapGroup("/law").WithTags("Law");
        law.MapGet("/procedures", Procedures).AllowAnonymous();
        law.MapGet("/unwritten", Assumptions).AllowAnonymous();
        law.MapGet("/instruments/{instrument}/{article}", Article).AllowAnonymous();
    }

    /// <summary>The twelve procedures, as the help of each page shows them.</summary>
    private static Answer<IReadOnlyList<ProcedureView>> Procedures() =>
        (Result<IReadOnlyList<ProcedureView>>)TwelveProcedures.All.Select(ProcedureView.Of).ToList();

    /// <summary>What no law fixes and this county's settings assume.</summary>
    private static Answer<IReadOnlyList<Assumption>> Assumptions() => (Result<IReadOnlyList<Assumption>>)Unwritten.All.ToList();

    private static Answer<ArticleView> Article(string instrument, string article) =>
        LawBook.Current.Find(instrument) is { } known && known.Articles.FirstOrDefault(each => each.Number == article) is { } found
            ? (Result<ArticleView>)new ArticleView(CitationView.Of(new(instrument, article)), found.Gist)
            : (Result<ArticleView>)RequestFailures.NotFound;
}

/// <summary>A procedure in the table.</summary>
public sealed record ProcedureView(
    int Number, Bilingual Name, Bilingual Actor, ResponsibilityLevel Level, Bilingual Help, Bilingual LeavesBehind, CitationView Source)
{
    internal static ProcedureView Of(Procedure procedure) => new(
        procedure.Number, procedure.Name, procedure.Actor, procedure.Level, procedure.Help, procedure.LeavesBehind, CitationView.Of(procedure.Source));
}

/// <summary>An article with what it says, in our words.</summary>
public sealed record ArticleView(CitationView Citation, Bilingual Gist);
