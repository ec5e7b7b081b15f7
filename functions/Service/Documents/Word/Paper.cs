namespace PerfServerless.Service.Documents.Word;

/// <summary>The measures of GB/T 9704-2012 (党政机关公文格式), sections 5 to 7, in twips (1/1440 inch) unless a name says otherwise.</summary>
internal static class Paper
{
    /// <summary>A4.</summary>
    public const int Width = 11906, Height = 16838;

    /// <summary>天头 37 mm, 订口 28 mm; right and bottom are what a type area (版心) of 156 mm × 225 mm leaves of A4.</summary>
    public const int Top = 2098, Left = 1587, Right = 1474, Bottom = 1984, TypeWidth = Width - Left - Right;

    /// <summary>22 lines on 225 mm.</summary>
    public const int LinePitch = 579;

    /// <summary>28 characters of 16 pt on 156 mm stand a trifle closer. Said of the text itself, because not every program knows a grid of characters.</summary>
    public const int Closer = -5;

    /// <summary>一字线 7 mm below the type area.</summary>
    public const int FooterFromEdge = 1247;

    /// <summary>发文机关标志 begins 35 mm below the edge of the type area.</summary>
    public const int MarkFromTop = 1984;

    /// <summary>A character of the body, 1/28 of the type area.</summary>
    public const int Character = TypeWidth / 28;

    public static int Twips(decimal millimetres) => (int)Math.Round(millimetres * 1440 / 25.4m, MidpointRounding.AwayFromZero);
}

/// <summary>The fonts, by the names that the standard's offices have; the font table names what stands in for each.</summary>
internal static class Face
{
    public const string FangSong = "FangSong_GB2312", KaiTi = "KaiTi_GB2312", Hei = "SimHei", Song = "SimSun", XiaoBiaoSong = "方正小标宋简体";

    /// <summary>Each face with its stand-ins, in the order of preference.</summary>
    public static IReadOnlyList<(string Name, string Instead)> All { get; } =
    [
        (FangSong, "FangSong,仿宋,仿宋_GB2312,STFangsong"), (KaiTi, "KaiTi,楷体,楷体_GB2312,STKaiti"), (Hei, "黑体,STHeiti,Noto Sans CJK SC"),
        (Song, "宋体,STSong,Noto Serif CJK SC"), (XiaoBiaoSong, "FZXiaoBiaoSong-B05S,STZhongsong,华文中宋,SimSun"),
    ];
}

/// <summary>Sizes in half-points (字号).</summary>
internal static class Size
{
    public const int Two = 44, Three = 32, Four = 28, SmallFour = 24, Five = 21, SmallFive = 18;
}
