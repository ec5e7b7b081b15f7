namespace PerfServerless.Service.Documents.Pictures;

/// <summary>
/// The colours of the charts. They differ in lightness as well as in hue, so that they stay apart on a black-and-white printer and to the
/// colour-blind: dark blue and light blue, grey, and an orange that only what needs attention wears.
/// </summary>
internal static class Inks
{
    public static Ink Text { get; } = new(0x22, 0x22, 0x22);

    public static Ink Faint { get; } = new(0x66, 0x66, 0x66);

    public static Ink Rule { get; } = new(0xD4, 0xD4, 0xD4);

    public static Ink Track { get; } = new(0xEE, 0xEE, 0xEE);

    public static Ink Deep { get; } = new(0x1F, 0x4E, 0x79);

    public static Ink Light { get; } = new(0x8F, 0xB8, 0xDE);

    public static Ink Grey { get; } = new(0xBF, 0xBF, 0xBF);

    public static Ink Warning { get; } = new(0xC5, 0x5A, 0x11);
}
