using System.Net.Sockets;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Notices.Channels;

/// <summary>The channels a county has, and who is reached through which.</summary>
public sealed class CountyChannels : IDisposable
{
    private const string EmailPrefix = "email.", RobotPrefix = "robot.", CountyRobot = "robot";
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        // A connection that is used again may have died, and then the runtime would post a second time; a redirection is posted again as well.
        PooledConnectionLifetime = TimeSpan.Zero,
        AllowAutoRedirect = false,
        ConnectCallback = Connect,
    });

    private readonly IChannel? _email;
    private readonly Dictionary<string, IChannel> _robots;
    private readonly Dictionary<Uri, Pace> _paces = [];

    /// <summary>Makes the channels that are configured.</summary>
    public CountyChannels(ChannelSettings settings)
    {
        Settings = settings;
        _email = settings.Smtp is null ? null : new SmtpChannel(settings.Smtp);
        _robots = settings.Robots.ToDictionary(robot => NameOf(robot.Unit), Make);
    }

    /// <summary>What they were made from.</summary>
    public ChannelSettings Settings { get; }

    /// <summary>Whether there are any.</summary>
    public bool Any => HasEmail || HasRobots;

    internal bool HasEmail => _email is not null;

    internal bool HasRobots => _robots.Count > 0;

    /// <summary>A person as a recipient of e-mail.</summary>
    internal static string EmailOf(PersonId person) => $"{EmailPrefix}{person}";

    /// <summary>The person behind a recipient of e-mail, or <c>null</c> for a group.</summary>
    internal static PersonId? PersonOf(string recipient) =>
        recipient.StartsWith(EmailPrefix, StringComparison.Ordinal) ? new PersonId(recipient[EmailPrefix.Length..]) : null;

    /// <summary>The group that hears of a unit's notices: the unit's own, else the county's, or <c>null</c>.</summary>
    internal string? GroupOf(UnitId unit) => _robots.ContainsKey(NameOf(unit)) ? NameOf(unit) : _robots.ContainsKey(CountyRobot) ? CountyRobot : null;

    /// <summary>The channel through which a recipient is reached, or <c>null</c> when it is not configured any more.</summary>
    internal IChannel? For(string recipient) => PersonOf(recipient) is null ? _robots.GetValueOrDefault(recipient) : _email;

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static string NameOf(UnitId? unit) => unit is { } own ? $"{RobotPrefix}{own}" : CountyRobot;

    private IChannel Make(RobotSettings robot) => robot.Kind switch
    {
        RobotKind.WeCom => new WeComRobot(_http, robot, PaceOf(robot, WeComRobot.Speech)),
        RobotKind.DingTalk => new DingTalkRobot(_http, robot, PaceOf(robot, DingTalkRobot.Speech)),
        RobotKind.Feishu => new FeishuRobot(_http, robot, PaceOf(robot, FeishuRobot.Speech)),
        _ => throw new InvalidOperationException($"Unknown robot {robot.Kind}."),
    };

    /// <summary>Units that share a group share its robot, and so its pace.</summary>
    private Pace PaceOf(RobotSettings robot, Dialect dialect)
    {
        if (!_paces.TryGetValue(robot.Address, out var pace))
            _paces[robot.Address] = pace = new(dialect.Rates);
        return pace;
    }

    /// <summary>Connecting has a time limit of its own: who could not connect has certainly sent nothing.</summary>
    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(ConnectTimeout);
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, limit.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
