using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Documents.Model;

namespace PerfServerless.Service.Supervision.Bulletins;

/// <summary>A bulletin as a document: what it says, its tables and charts as annexes, its letterhead.</summary>
internal static class BulletinDocument
{
    private const string NoNumber = "（未编号）";

    /// <param name="produced">What it is made of.</param>
    /// <param name="letterhead">Who issues it.</param>
    /// <param name="number">Its number; <c>null</c> for a draft, which has none and no date.</param>
    /// <param name="on">成文日期.</param>
    public static OfficialDocument Of(BulletinProduced produced, Letterhead letterhead, string? number, DateOnly? on)
    {
        var figures = produced.Figures;
        return new()
        {
            Head = new(letterhead.Issuer, number ?? $"{letterhead.Prefix}{NoNumber}"),
            Title = BulletinText.Title(figures.Period, produced.Replaces is not null),
            Addressees = letterhead.Addressee,
            Body = [new Paragraph(BulletinText.Opening(figures.Period, produced.Replaces, produced.Reason)), .. BulletinText.Sections(figures).SelectMany(Section)],
            Annexes = figures.HasData() ? [.. BulletinTables.Of(figures).Select(table => new Annex(table.Title, [table.Table])), BulletinCharts.Of(figures)] : [],
            Signing = new(letterhead.Signature, on),
            Imprint = new(letterhead.CopiedTo, letterhead.Printer, on),
        };
    }

    private static IEnumerable<Block> Section(Section section) =>
        [new Heading(section.Heading), .. section.Statements.Select(statement => new Paragraph(statement.Text) { Lead = statement.Lead })];
}
