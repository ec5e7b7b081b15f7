using System.Globalization;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using PerfServerless.Rules.Delivery;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Notices.Channels;

/// <summary>Which channels a county has, from the host's configuration, section <c>Channels</c>; none unless it says so.</summary>
/// <param name="Product">The address under which people reach the product.</param>
/// <param name="Timeout">How long a channel may take to answer.</param>
/// <param name="Smtp">The mail server, or <c>null</c>.</param>
/// <param name="Robots">Group robots, at most one a unit and one for the county.</param>
/// <param name="Terms">When and how often.</param>
public sealed record ChannelSettings(string Product, TimeSpan Timeout, SmtpSettings? Smtp, IReadOnlyList<RobotSettings> Robots, DeliveryTerms Terms)
{
    private const string Section = "Channels";

    /// <summary>No channels: the inbox is all there is.</summary>
    public static ChannelSettings None { get; } = new("", TimeSpan.FromMinutes(1), null, [], DeliveryTerms.Default);

    /// <summary>Reads them; a wrong setting throws, naming its key and never its value.</summary>
    public static ChannelSettings Of(IConfiguration? configuration)
    {
        if (configuration?.GetSection(Section) is not { } section || !section.Exists())
            return None;
        var robots = section.GetSection("Robots").GetChildren().Select(Robot).ToList();
        if (robots.GroupBy(robot => robot.Unit).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Wrong($"{Section}:Robots", $"'{twice.Key?.Value ?? "the county"}' has more than one robot");
        var smtp = section["Smtp:Host"] is { Length: > 0 } host ? Mail(section.GetSection("Smtp"), host) : null;
        var product = smtp is null && robots.Count == 0 ? "" : Address(section, "Product").ToString();
        return new(product, Read(section, "Timeout", TimeSpan.FromMinutes(1), Span), smtp, robots, Manners(section));
    }

    private static DeliveryTerms Manners(IConfigurationSection section)
    {
        var (usual, quiet) = (DeliveryTerms.Default, section.GetSection("Quiet"));
        var hours = new QuietHours(Read(quiet, "From", usual.Quiet.From, Hour), Read(quiet, "Until", usual.Quiet.Until, Hour), Read(quiet, "DaysOff", usual.Quiet.DaysOff, bool.Parse));
        return hours.Until < hours.From ? new(hours, Read(section, "Digest", usual.Window, Span)) : throw Wrong(quiet.Path, "the quiet hours end in the morning, before they begin in the evening");
    }

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture) is var span && span >= TimeSpan.Zero ? span : throw new FormatException();

    private static TimeOnly Hour(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static SmtpSettings Mail(IConfigurationSection section, string host) => new(
        host, Read(section, "Port", 587, text => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)), Required(section, "From"),
        Read(section, "Security", SecureSocketOptions.StartTls, Enum.Parse<SecureSocketOptions>), section["User"], section["Password"],
        Read(section, "Fingerprint", default(string), Fingerprint));

    /// <summary>As certificates show it: hexadecimal digits, with colons or without.</summary>
    private static string Fingerprint(string text) =>
        Convert.FromHexString(text.Replace(":", "", StringComparison.Ordinal)) is { Length: 32 } hash ? Convert.ToHexString(hash) : throw new FormatException();

    private static RobotSettings Robot(IConfigurationSection section) => new(
        Read(section, "Kind", default(RobotKind?), text => Enum.Parse<RobotKind>(text, ignoreCase: true)) ?? throw Wrong($"{section.Path}:Kind", "it is missing"),
        Address(section, "Address"), section["Secret"],
        Read(section, "Unit", default(UnitId?), text => UnitId.Parse(text, CultureInfo.InvariantCulture)));

    private static Uri Address(IConfigurationSection section, string key) =>
        Uri.TryCreate(Required(section, key), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address! : throw Wrong($"{section.Path}:{key}", "it is no web address");

    private static string Required(IConfigurationSection section, string key) =>
        section[key] is { Length: > 0 } text ? text : throw Wrong($"{section.Path}:{key}", "it is missing");

    private static T Read<T>(IConfigurationSection section, string key, T otherwise, Func<string, T> parse)
    {
        try
        {
            return section[key] is { Length: > 0 } text ? parse(text) : otherwise;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or OverflowException)
        {
            throw Wrong($"{section.Path}:{key}", "it cannot be read");
        }
    }

    private static InvalidOperationException Wrong(string key, string why) => new($"The setting {key} is wrong: {why}.");
}

/// <summary>A mail server.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port; 587 unless said.</param>
/// <param name="From">The address letters come from.</param>
/// <param name="Security">How the line is protected; STARTTLS unless said.</param>
/// <param name="User">Who signs in, or <c>null</c>.</param>
/// <param name="Password">A secret.</param>
/// <param name="Fingerprint">
/// SHA-256 of the one certificate that is taken although no authority vouches for it, 64 hexadecimal capitals; <c>null</c>: none is.
/// </param>
public sealed record SmtpSettings(string Host, int Port, string From, SecureSocketOptions Security, string? User, string? Password, string? Fingerprint = null)
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => $"{Host}:{Port}";
}

/// <summary>A robot in a group of an enterprise chat.</summary>
/// <param name="Kind">Whose.</param>
/// <param name="Address">Its webhook: a secret, because whoever knows it can speak in the group.</param>
/// <param name="Secret">What its messages are signed with, or <c>null</c>.</param>
/// <param name="Unit">Whose group it is; <c>null</c>: the county's, for units without one.</param>
public sealed record RobotSettings(RobotKind Kind, Uri Address, string? Secret, UnitId? Unit)
{
    /// <summary>Without the secrets.</summary>
    public override string ToString() => $"{Kind} of {Unit?.Value ?? "the county"}";
}

/// <summary>The enterprise chats whose robots are spoken to.</summary>
public enum RobotKind
{
    /// <summary>企业微信.</summary>
    WeCom = 1,

    /// <summary>钉钉.</summary>
    DingTalk,

    /// <summary>飞书.</summary>
    Feishu,
}
