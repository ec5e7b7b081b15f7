using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Import.Reading;

/// <summary>The words a column accepts. The first of each is the one shown.</summary>
internal sealed class Words<T> where T : struct
{
    private readonly Dictionary<string, T> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<T, string> _shown = [];

    public Words(params IReadOnlyList<(T Value, string[] Words)> entries)
    {
        foreach (var (value, words) in entries)
        {
            _shown.Add(value, words[0]);
            foreach (var word in words)
                _values.Add(word, value);
        }
    }

    public T? Find(string word) => _values.TryGetValue(word.Trim(), out var value) ? value : null;

    public string Show(T value) => _shown.GetValueOrDefault(value, "");

    public IEnumerable<string> Shown => _shown.Values;
}

/// <summary>The vocabularies of the import.</summary>
internal static class Vocabulary
{
    public static Words<UnitKind> UnitKinds { get; } = new(
        (UnitKind.Town, ["镇", "乡", "乡镇", "town"]),
        (UnitKind.Department, ["部门", "县级部门", "department"]),
        (UnitKind.Institution, ["事业单位", "institution"]));

    public static Words<StaffKind> StaffKinds { get; } = new(
        (StaffKind.CivilServant, ["公务员", "civilServant", "civil servant"]),
        (StaffKind.CivilServantByReference, ["参公人员", "参公", "参照公务员法管理人员", "civilServantByReference", "civil servant by reference"]),
        (StaffKind.InstitutionManager, ["事业单位管理人员", "institutionManager", "institution manager"]),
        (StaffKind.InstitutionSpecialist, ["事业单位专业技术人员", "institutionSpecialist", "institution specialist"]),
        (StaffKind.InstitutionWorker, ["事业单位工勤人员", "institutionWorker", "institution worker"]),
        (StaffKind.OfficeWorker, ["机关工勤人员", "officeWorker", "office worker"]));

    public static Words<Role> Roles { get; } = new(
        (Role.UnitHead, ["主要负责人", "单位主要负责人", "unitHead", "unit head"]),
        (Role.UnitAdministrator, ["管理员", "单位管理员", "unitAdministrator", "unit administrator"]),
        (Role.CommitteeMember, ["考核委员会成员", "考核委员", "committeeMember", "committee member"]),
        (Role.DisciplineReviewer, ["纪检审核员", "纪检", "disciplineReviewer", "discipline reviewer"]),
        (Role.OrganisationOfficer, ["组织部工作人员", "县委组织部", "organisationOfficer", "organisation officer"]),
        (Role.Inspector, ["专班成员", "工作专班", "inspector"]),
        (Role.SystemAdministrator, ["系统管理员", "systemAdministrator", "system administrator"]),
        (Role.SecurityAdministrator, ["安全管理员", "securityAdministrator", "security administrator"]),
        (Role.AuditAdministrator, ["审计管理员", "auditAdministrator", "audit administrator"]));

    public static Words<bool> YesOrNo { get; } = new(
        (true, ["是", "yes", "y", "true", "1"]),
        (false, ["否", "no", "n", "false", "0"]));

    /// <summary>Role names, as a change is shown.</summary>
    public static string Show(IEnumerable<Role> roles) => string.Join('、', roles.Distinct().Order().Select(Roles.Show));
}
