namespace PerfServerless.Service.Import.Reading;

/// <summary>A column that an import knows.</summary>
/// <param name="Zh">Its heading, as the template has it.</param>
/// <param name="Example">What the template's example row says.</param>
/// <param name="Aliases">Other headings that are understood; case, blanks, hyphens and underscores do not matter.</param>
internal sealed record Column(string Zh, string Example, params IReadOnlyList<string> Aliases)
{
    /// <summary>A column that may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>What the template offers to choose from.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether the template formats it as a date; all others are formatted as text, which keeps leading zeros.</summary>
    public bool IsDate { get; init; }

    public bool Answers(string heading) => Normal(heading) is var wanted && Aliases.Append(Zh).Any(known => Normal(known) == wanted);

    private static string Normal(string heading) =>
        string.Concat(heading.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-' or '*'))).ToLowerInvariant();
}

/// <summary>The columns of a sheet of units.</summary>
internal static class UnitColumns
{
    /// <summary>The template's example; a row with this id is passed over, so that one left in does no harm.</summary>
    public const string Example = "EXAMPLE-UNIT";

    public static Column Id { get; } = new("单位编号", Example, "unit id", "unit code", "unit", "id");
    public static Column Name { get; } = new("单位名称", "示例单位（填写前请删除本行）", "unit name", "name");
    public static Column Kind { get; } = new("类别", "部门", "单位类别", "unit kind", "kind") { Choices = ["镇", "部门", "事业单位"] };
    public static Column Parent { get; } = new("上级单位", "", "上级单位编号", "parent", "parent unit");

    public static IReadOnlyList<Column> All { get; } = [Id, Name, Kind, Parent];
}

/// <summary>The columns of a sheet of people.</summary>
internal static class PersonColumns
{
    /// <inheritdoc cref="UnitColumns.Example"/>
    public const string Example = "EXAMPLE-PERSON";

    public static Column Id { get; } = new("人员编号", Example, "person id", "person", "staff id", "id");
    public static Column Name { get; } = new("姓名", "示例人员（填写前请删除本行）", "name", "person name");
    public static Column Kind { get; } = new("人员类别", "公务员", "staff kind", "person kind", "kind")
    {
        Choices = ["公务员", "参公人员", "事业单位管理人员", "事业单位专业技术人员", "事业单位工勤人员", "机关工勤人员"],
    };
    public static Column Entered { get; } = new("进入日期", "2020-01-01", "entered", "entry date", "entered on") { IsDate = true };
    public static Column Unit { get; } = new("单位编号", UnitColumns.Example, "unit", "unit id", "unit code");
    public static Column Supervisor { get; } = new("主管领导编号", "", "主管领导", "supervisor", "supervisor id");
    public static Column Position { get; } = new("职务", "四级主任科员", "position", "post");
    public static Column Leading { get; } = new("是否领导职务", "否", "领导职务", "leading", "leading post") { Choices = ["是", "否"] };
    public static Column Roles { get; } = new("角色", "管理员、考核委员会成员", "role", "roles") { Optional = true };
    public static Column From { get; } = new("生效日期", "", "from", "effective from", "effective date") { Optional = true, IsDate = true };

    public static IReadOnlyList<Column> All { get; } = [Id, Name, Kind, Entered, Unit, Supervisor, Position, Leading, Roles, From];
}
