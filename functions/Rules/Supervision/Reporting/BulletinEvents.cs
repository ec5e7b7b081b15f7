using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>What can have happened to a bulletin (通报). The names are stored: they never change.</summary>
[JsonDerivedType(typeof(BulletinProduced), nameof(BulletinProduced))]
[JsonDerivedType(typeof(BulletinPublished), nameof(BulletinPublished))]
public abstract record BulletinEvent;

/// <summary>It was made from the figures, or made anew while it was not published.</summary>
/// <param name="Figures">What it is made of.</param>
/// <param name="FiguresHash">SHA-256 of the figures as the record writes them: 64 lower-case hexadecimal digits.</param>
/// <param name="On">The day.</param>
/// <param name="Replaces">The number of the published bulletin that it corrects, as printed; <c>null</c> for the first of its period.</param>
/// <param name="Reason">Why that one is corrected.</param>
public sealed record BulletinProduced(BulletinFigures Figures, string FiguresHash, DateOnly On, string? Replaces, string? Reason) : BulletinEvent;

/// <summary>It was published: from here on neither its words nor its bytes change.</summary>
/// <param name="Number">发文字号, as printed.</param>
/// <param name="On">成文日期.</param>
/// <param name="Letterhead">The letterhead of that day.</param>
/// <param name="By">Who published it.</param>
/// <param name="Files">Its files; whatever is kept under their names has these hashes.</param>
public sealed record BulletinPublished(string Number, DateOnly On, Letterhead Letterhead, PersonId By, IReadOnlyList<BulletinFile> Files) : BulletinEvent;

/// <summary>A file of a published bulletin.</summary>
/// <param name="Name">The name under which it is kept.</param>
/// <param name="Hash">SHA-256 of its bytes: 64 lower-case hexadecimal digits.</param>
public sealed record BulletinFile(string Name, string Hash);

/// <summary>What can have happened to a year's numbers. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(NumberTaken), nameof(NumberTaken))]
public abstract record NumberEvent;

/// <summary>The next number was taken by a document.</summary>
/// <param name="Document">The document's id; it keeps its number for good.</param>
/// <param name="Number">From 1, without a gap.</param>
public sealed record NumberTaken(string Document, int Number) : NumberEvent;
