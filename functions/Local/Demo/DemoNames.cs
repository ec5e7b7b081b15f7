using PerfServerless.Rules.Organisation;

namespace PerfServerless.Local.Demo;

/// <summary>Names that nobody bears: each says 演 (demonstration) and a number.</summary>
internal static class DemoNames
{
    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨", Digits = "〇一二三四五六七八九", Stems = "甲乙丙丁戊己庚";

    private static readonly string[] Departments =
    [
        "县委办公室", "县委组织部", "县纪委机关", "县委宣传部", "财政局", "教育局", "民政局", "司法局", "人社局", "自然资源局", "住建局", "交通局",
        "水利局", "农业农村局", "文旅局", "卫健局", "审计局", "应急局", "统计局", "林业局", "市监局", "医保局", "信访局", "行政审批局",
    ];

    private static readonly string[] Institutions =
    [
        "图书馆", "文化馆", "融媒体中心", "农技中心", "疾控中心", "供销社", "档案馆", "党校", "老年大学", "公路站", "水保站", "种子站", "畜牧站",
        "林业站", "防汛站", "地震站", "会计中心", "采购中心", "就业中心", "社保中心",
    ];

    public static IReadOnlyList<UnitRegistered> Units(int count)
    {
        var units = new List<UnitRegistered>();
        for (var index = 0; index < count; index++)
            units.Add(Unit(index, units));
        return units;
    }

    public static string Person(int number) => $"{Surnames[number % Surnames.Length]}演{Numeral(number, 4)}";

    public static string Leader(int number) => $"{Surnames[number * 7 % Surnames.Length]}领演{Numeral(number, 3)}";

    /// <summary>Departments first, because the county's own posts sit in the first; then towns, then institutions under departments.</summary>
    private static UnitRegistered Unit(int index, List<UnitRegistered> before)
    {
        var id = new UnitId($"u{index + 1:00}");
        if (index % 7 == 3)
            return new(id, $"演示{Stems[index / 7 % Stems.Length]}镇{Round(index, 7 * Stems.Length)}", UnitKind.Town, null);
        if (index % 5 is 2 or 4)
        {
            var parents = before.Where(unit => unit.Kind == UnitKind.Department).ToList();
            return new(id, $"演示县{Institutions[index / 5 * 2 % Institutions.Length + (index % 5 == 4 ? 1 : 0)]}{Round(index, 50)}", UnitKind.Institution, parents[index % parents.Count].Id);
        }
        var number = before.Count(unit => unit.Kind == UnitKind.Department);
        return new(id, $"演示县{Departments[number % Departments.Length]}{Round(number, Departments.Length)}", UnitKind.Department, null);
    }

    private static string Round(int index, int each) => index < each ? "" : $"{index / each + 1}";

    private static string Numeral(int number, int places) =>
        string.Concat(number.ToString($"D{places}").Select(digit => Digits[digit - '0']));
}
