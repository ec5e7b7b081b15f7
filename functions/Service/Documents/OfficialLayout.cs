namespace PerfServerless.Service.Documents;

/// <summary>The measures of GB/T 9704-2012 (党政机关公文格式): in twentieths of a point, unless they say otherwise.</summary>
internal static class OfficialLayout
{
    /// <summary>A4, 210 mm × 297 mm (5.1).</summary>
    public const int PageWidth = 11906, PageHeight = 16838;

    /// <summary>天头 37 mm and 订口 28 mm, around a text area (版心) of 156 mm × 225 mm (5.2.1).</summary>
    public const int Top = 2098, Left = 1588, Right = 1474, Bottom = 1984, TextWidth = PageWidth - Left - Right;

    /// <summary>From the page's edge to the page number, whose upper edge lies 7 mm below the text area (7.5).</summary>
    public const int Footer = 1247;

    /// <summary>22 lines a page (5.2.3).</summary>
    public const int LinePitch = 579;

    /// <summary>28 characters a line: what each is narrower than its size, in 4096ths of a point.</summary>
    public const int CharacterSpace = -842;

    /// <summary>2号, 3号 and 4号, in half points.</summary>
    public const int Size2 = 44, Size3 = 32, Size4 = 28;

    /// <summary>Tables are set smaller, 五号, so that a county's units fit; the standard leaves tables open.</summary>
    public const int TableSize = 21;

    /// <summary>The largest and smallest size of the red head, in half points: as large as its text lets it be (7.2.4).</summary>
    public const int LargestHead = 124, SmallestHead = 52;

    /// <summary>The width of the text area in half points.</summary>
    private const int HalfPoints = TextWidth / 10;

    /// <summary>仿宋, for the text (5.2.2).</summary>
    public const string Text = "仿宋_GB2312";

    /// <summary>小标宋, for the head and the title (7.2.4, 7.3.1).</summary>
    public const string Title = "方正小标宋简体";

    /// <summary>黑体 and 楷体, for the first and second level (7.3.3).</summary>
    public const string Heading1 = "黑体", Heading2 = "楷体_GB2312";

    /// <summary>宋体, for page numbers (7.5).</summary>
    public const string Number = "宋体";

    /// <summary>Fonts that may stand in where a machine lacks one.</summary>
    public static IReadOnlyList<(string Font, string StandIn)> StandIns { get; } =
    [
        (Text, "仿宋"), (Title, "小标宋体"), (Heading1, "SimHei"), (Heading2, "楷体"), (Number, "SimSun"),
    ];

    /// <summary>The red of the head.</summary>
    public const string Red = "E60012";

    /// <summary>The size of the head for its text, in half points.</summary>
    public static int HeadSize(string issuer) => Math.Clamp(HalfPoints / Math.Max(1, issuer.Length) / 2 * 2, SmallestHead, LargestHead);
}
