namespace PerfServerless.Rules.Tests.Law;

/// <summary>Whether a text is there in Chinese and in English, each in its own.</summary>
internal static class BothLanguages
{
    public static bool Hold(Bilingual text) => text.Zh.Any(IsHan) && text.En.Any(char.IsAsciiLetter) && !text.En.Any(IsHan);

    private static bool IsHan(char c) => c is >= '一' and <= '鿿';
}
