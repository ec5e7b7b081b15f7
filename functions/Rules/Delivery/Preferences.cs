using System.Text.Json.Serialization;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Delivery;

/// <summary>What can have happened to a person's preferences. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(PreferencesSet), nameof(PreferencesSet))]
public abstract record PreferencesEvent;

/// <summary>The person set them.</summary>
/// <param name="Chosen">All of them.</param>
/// <param name="At">When.</param>
public sealed record PreferencesSet(Preferences Chosen, DateTimeOffset At) : PreferencesEvent;

/// <summary>How a person wants to hear of notices besides the inbox.</summary>
/// <param name="ByEmail">Whether by e-mail; off until the person says otherwise.</param>
/// <param name="Email">Where to, or <c>null</c>.</param>
/// <param name="Language">In which language.</param>
/// <param name="Digest">How often.</param>
public sealed record Preferences(bool ByEmail, string? Email, Language Language, Digest Digest = Digest.AtOnce)
{
    private const int LongestEmail = 254, LongestLocalPart = 64;

    /// <summary>Nothing besides the inbox.</summary>
    public static Preferences Default { get; } = new(false, null, Language.Zh);

    /// <summary>Where e-mail goes, or <c>null</c> when none is wanted.</summary>
    [JsonIgnore]
    public string? WantedAt => ByEmail ? Email : null;

    /// <summary>The person sets their own.</summary>
    public static Decision<PreferencesEvent> Set(Preferences state, Preferences chosen, Occasion occasion)
    {
        if (chosen.Email is { } email && !IsAddress(email))
            return Refused("preferences-email", "电子邮件地址不正确。", "This is not an e-mail address.", "email");
        if (chosen is { ByEmail: true, Email: null })
            return Refused("preferences-email-missing", "接收邮件须填写电子邮件地址。", "Say which address e-mail goes to.", "email");
        if (!Enum.IsDefined(chosen.Language))
            return Refused("preferences-language", "请选择中文（zh）或者英文（en）。", "Choose Chinese (zh) or English (en).", "language");
        if (!Enum.IsDefined(chosen.Digest))
            return Refused("preferences-digest", "请选择随时（atOnce）或者每日一封（daily）。", "Choose letters at once (atOnce) or one a day (daily).", "digest");
        return chosen == state ? Decision<PreferencesEvent>.Nothing : new PreferencesSet(chosen, occasion.At);
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static Preferences Evolve(Preferences state, PreferencesEvent happened) => happened switch
    {
        PreferencesSet e => e.Chosen,
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    /// <summary>One address and nothing a header or a list could be smuggled in with; less than the standard allows.</summary>
    private static bool IsAddress(string text) =>
        text.Length <= LongestEmail && text.Split('@') is [{ Length: > 0 and <= LongestLocalPart } local, { } domain]
        && local.All(c => char.IsAsciiLetterOrDigit(c) || "._%+-".Contains(c, StringComparison.Ordinal))
        && !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..", StringComparison.Ordinal)
        && domain.Split('.') is { Length: > 1 } labels
        && labels.All(label => label.Length is > 0 and < 64 && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && !label.StartsWith('-') && !label.EndsWith('-'));

    private static Refusal Refused(string code, string zh, string en, string field) => new(code, new(zh, en), Cite.Setting("notice.preferences")) { Field = field };
}
