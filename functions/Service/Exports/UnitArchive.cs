using System.IO.Compression;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Documents.Forms;
using PerfServerless.Service.Documents.Sheets;
using PerfServerless.Service.Documents.Word;

namespace PerfServerless.Service.Exports;

/// <summary>A unit's quarter as one archive, written entry by entry into the answer: no more than one form is in memory.</summary>
/// <param name="Unit">The unit's name.</param>
/// <param name="Period">The quarter.</param>
/// <param name="Members">Everyone on the roster, by id.</param>
public sealed record UnitArchive(string Unit, Quarter Period, IReadOnlyList<(PersonState Person, AppraisalState Appraisal)> Members)
{
    /// <summary>The earliest moment the format knows.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal async Task Write(Stream output, CancellationToken cancel)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        await Add(archive, $"参评名单和考核结果-{Period}.xlsx", XlsxWriter.Write([new("参评名单", UnitTables.Roster(Members)), new("考核结果", UnitTables.Results(Members))]), cancel);
        for (var place = 0; place < Members.Count; place++)
        {
            var (person, appraisal) = Members[place];
            await Add(archive, $"季度考核登记表/{place + 1:000}-{NameIn(person.Name)}.docx", DocxWriter.Write(QuarterlyForm.Of(person, Unit, appraisal)), cancel);
        }
    }

    private static async Task Add(ZipArchive archive, string name, byte[] content, CancellationToken cancel)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Moment;
        await using var stream = await entry.OpenAsync(cancel);
        await stream.WriteAsync(content, cancel);
    }

    /// <summary>A name as it may stand in a file's name: letters and digits of any script; the number before it tells people of one name apart.</summary>
    private static string NameIn(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
