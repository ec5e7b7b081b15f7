namespace PerfServerless.Rules.Law;

/// <summary>A law, a regulation or another text that rules rest on.</summary>
/// <param name="Id">As in a <see cref="Citation"/>.</param>
/// <param name="Title">Its title, without 《》.</param>
/// <param name="Number">Its official number (文号), or <c>null</c> where it has none or we do not know it for certain.</param>
/// <param name="From">The first day it is in force in this version.</param>
/// <param name="Until">The last day it is in force, or <c>null</c> while it is.</param>
/// <param name="Articles">The articles that the product cites.</param>
public sealed record Instrument(
    string Id, Bilingual Title, string? Number, DateOnly From, DateOnly? Until, IReadOnlyList<Article> Articles)
{
    /// <summary>Whether it is in force on a date.</summary>
    public bool InForce(DateOnly on) => From <= on && (Until is not { } until || on <= until);

    /// <summary>The article of a number, or <c>null</c> when the law book does not have it.</summary>
    public Article? Article(string number) => Articles.FirstOrDefault(article => article.Number == number);
}
