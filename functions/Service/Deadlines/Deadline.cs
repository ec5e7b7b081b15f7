using PerfServerless.Rules;
using PerfServerless.Rules.Law;

namespace PerfServerless.Service.Deadlines;

/// <summary>Something a person has to do by a moment.</summary>
/// <param name="Key">Names it for good: the same deadline has the same key in every answer, though its moment may move.</param>
/// <param name="Title">What is to be done; it names nobody.</param>
/// <param name="Due">After this moment it is overdue.</param>
/// <param name="Provisional">Whether a year without a published calendar is counted in (未发布): then it may move.</param>
/// <param name="Link">The API path of what it is about.</param>
/// <param name="Source">What it rests on.</param>
public sealed record PersonalDeadline(string Key, Bilingual Title, DateTimeOffset Due, bool Provisional, string Link, Citation Source);
