namespace PerfServerless.Rules.Law;

/// <summary>Numbers as the law writes its articles: 九十五, 一百零一, 一百一十三.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    public static string Of(int number) => number switch
    {
        < 0 or > 999 => throw new ArgumentOutOfRangeException(nameof(number), number, "Articles are numbered from 0 to 999."),
        < 10 => Digits[number].ToString(),
        < 20 => "十" + Ones(number),
        < 100 => Digits[number / 10] + "十" + Ones(number),
        _ => Digits[number / 100] + "百" + BelowHundred(number % 100),
    };

    // After a hundred the ten is spoken with its one (一百一十), and a missing ten with a zero (一百零一).
    private static string BelowHundred(int rest) => rest switch
    {
        0 => "",
        < 10 => "零" + Digits[rest],
        _ => Digits[rest / 10] + "十" + Ones(rest),
    };

    private static string Ones(int number) => number % 10 == 0 ? "" : Digits[number % 10].ToString();
}
