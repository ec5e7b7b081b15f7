using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PerfServerless.Rules.Organisation;

/// <summary>A person's identifier: 1–40 letters, digits or hyphens; never an identity-card number.</summary>
[JsonConverter(typeof(TextJsonConverter<PersonId>))]
public readonly record struct PersonId(string Value) : IParsable<PersonId>, IComparable<PersonId>
{
    /// <summary>The system itself, acting when a deadline passes; it holds no role.</summary>
    public static PersonId System { get; } = new("system");

    /// <inheritdoc />
    public int CompareTo(PersonId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <inheritdoc />
    public static PersonId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a person's id.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonId result)
    {
        result = new(s ?? "");
        return IdText.IsValid(s);
    }
}

/// <summary>A unit's identifier (单位): 1–40 letters, digits or hyphens.</summary>
[JsonConverter(typeof(TextJsonConverter<UnitId>))]
public readonly record struct UnitId(string Value) : IParsable<UnitId>, IComparable<UnitId>
{
    /// <inheritdoc />
    public int CompareTo(UnitId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <inheritdoc />
    public static UnitId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a unit's id.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UnitId result)
    {
        result = new(s ?? "");
        return IdText.IsValid(s);
    }
}

internal static class IdText
{
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: >= 1 and <= 40 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
