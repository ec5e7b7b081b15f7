namespace PerfServerless.Service.Documents;

/// <summary>成文日期: Arabic figures without leading zeros (GB/T 9704-2012, 7.3.5.4): 2026年4月8日.</summary>
internal static class ChineseDate
{
    public static string Of(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
