using System.Text;

namespace PerfServerless.Rules.Delivery;

/// <summary>What a letter says.</summary>
/// <param name="Subject">One line; it tells nothing of the particulars, because a subject is read over a shoulder.</param>
/// <param name="Body">Plain text.</param>
public sealed record LetterText(string Subject, string Body)
{
    private const int MostListed = 30;

    /// <summary>A letter to a person, in their language: greeting, what happened, oldest first, and where to look.</summary>
    public static LetterText ToPerson(IReadOnlyList<QueuedNotice> notices, Language language, string product)
    {
        var count = notices.Count;
        var body = new StringBuilder(new Bilingual("您好：\n\n", "Hello,\n\n").In(language));
        body.Append(Announced(count).In(language)).Append("\n\n");
        foreach (var notice in notices.Take(MostListed))
            body.Append("- ").Append(OneLine(notice.Text?.In(language))).Append('\n');
        if (count > MostListed)
            body.Append(new Bilingual($"- 另有 {count - MostListed} 条\n", $"- and {count - MostListed} more\n").In(language));
        body.Append('\n').Append(new Bilingual($"请登录查看：{product}\n", $"Sign in to read them: {product}\n").In(language));
        return new(new Bilingual($"考核平台：{count} 条新消息", $"Appraisal platform: {Counted(count)}").In(language), body.ToString());
    }

    /// <summary>What a group is told: how many and where to look; never of whom.</summary>
    public static LetterText ToGroup(int count, string product)
    {
        var subject = $"考核平台：{count} 项新消息";
        return new(subject, $"{subject}，请有关人员登录查看收件箱：{product}");
    }

    private static Bilingual Announced(int count) => new($"考核平台有 {count} 条给您的新消息：", $"The appraisal platform has {Counted(count)} for you:");

    private static string Counted(int count) => count == 1 ? "1 new notice" : $"{count} new notices";

    /// <summary>A reason that somebody wrote may have lines; in the list it has one.</summary>
    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
