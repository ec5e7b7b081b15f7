using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Documents.Forms;
using PerfServerless.Service.Documents.Packaging;
using PerfServerless.Service.Documents.Sheets;
using PerfServerless.Service.Documents.Word;

namespace PerfServerless.Service.Exports;

/// <summary>A unit's quarter as one archive, written entry by entry into the answer: no more than one form is in memory.</summary>
/// <param name="Unit">The unit's name.</param>
/// <param name="Period">The quarter.</param>
/// <param name="Members">Everyone on the roster, by id.</param>
public sealed record UnitArchive(string Unit, Quarter Period, IReadOnlyList<(PersonState Person, AppraisalState Appraisal)> Members)
{
    internal async Task Write(Stream output, CancellationToken cancel)
    {
        var zip = new StoredZip();
        await output.WriteAsync(zip.Entry($"参评名单和考核结果-{Period}.xlsx", XlsxWriter.Write([new("参评名单", UnitTables.Roster(Members)), new("考核结果", UnitTables.Results(Members))])), cancel);
        for (var place = 0; place < Members.Count; place++)
        {
            var (person, appraisal) = Members[place];
            await output.WriteAsync(zip.Entry($"季度考核登记表/{place + 1:000}-{NameIn(person.Name)}.docx", DocxWriter.Write(QuarterlyForm.Of(person, Unit, appraisal))), cancel);
        }
        await output.WriteAsync(zip.End(), cancel);
    }

    /// <summary>A name as it may stand in a file's name: letters and digits of any script; the number before it tells people of one name apart.</summary>
    private static string NameIn(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
