using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Http;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="Next">What to ask for as <c>after</c> to go on; <c>null</c> on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which page is asked for.</summary>
/// <param name="After">The <c>next</c> of the page before, or <c>null</c>.</param>
/// <param name="Take">1–200.</param>
public sealed record PageRequest(string? After, int Take)
{
    /// <summary>The most entries of a page.</summary>
    public const int Most = 200;

    private const int Usual = 50;

    /// <summary>Binds it from the query's <c>after</c> and <c>take</c>.</summary>
    public static ValueTask<PageRequest?> BindAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var take = Usual;
        if (query["take"] is [{ } text] && (!int.TryParse(text, out take) || take is < 1 or > Most))
            throw new BadHttpRequestException($"take is 1 to {Most}.");
        return new(new PageRequest(query["after"] is [{ Length: > 0 } after] ? after : null, take));
    }
}

internal static class Page
{
    /// <summary>Heads were read one beyond the page, to know whether there is another.</summary>
    public static Page<T> Of<T>(IReadOnlyList<StreamHead> heads, PageRequest page, Func<StreamHead, T> view) =>
        new([.. heads.Take(page.Take).Select(view)], heads.Count > page.Take ? heads[page.Take - 1].Id.Name : null);
}
