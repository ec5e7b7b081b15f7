using System.Buffers;
using System.Globalization;
using System.Text;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>
/// The ids of documents. Cosmos DB indexes an id whatever the policy says, so everything that is ever asked is asked of ids:
/// what belongs together lies in one range, in the order in which it is read. <c>/ \ ? #</c> may not stand in an id;
/// they are written as two characters that keep the ordinal order, and <c>@</c>, which divides, as two others.
/// </summary>
internal static class DocumentId
{
    private const string Escapable = "\"#./>?@[\\", Lead = "\"\"..>>>[[", Digit = "010101201";
    private static readonly SearchValues<char> Search = SearchValues.Create(Escapable);

    /// <summary>All heads.</summary>
    public static IdRange Heads { get; } = IdRange.Of("head:");

    /// <summary>All messages that wait.</summary>
    public static IdRange Messages { get; } = IdRange.Of("out:");

    /// <summary>A stream's head.</summary>
    public static string Head(string name) => "head:" + Escape(name);

    /// <summary>The stream of a head.</summary>
    public static string NameOfHead(string id) => Unescape(id["head:".Length..]);

    /// <summary>The heads whose names start with a prefix, after a name.</summary>
    public static IdRange HeadsOf(string prefix, string? after)
    {
        var range = IdRange.Of(Head(prefix));
        return after is not null && string.CompareOrdinal(Head(after), range.From) >= 0 ? range with { From = Head(after), Exclusive = true } : range;
    }

    /// <summary>What one commit added to a stream; the version is that of the first event.</summary>
    public static string Events(string name, long version) => $"event:{Escape(name)}@{version.ToString("D10", CultureInfo.InvariantCulture)}";

    /// <summary>Every event of a stream.</summary>
    public static IdRange EventsOf(string name) => IdRange.Of($"event:{Escape(name)}@");

    /// <summary>A ballot paper, or several.</summary>
    public static string Slip(string box, string id) => $"slip:{Escape(box)}@0{Escape(id)}";

    /// <summary>Papers of a sealed box. They sort after all others: whoever reads while a box is being sealed misses none.</summary>
    public static string Sealed(string box, string first) => $"slip:{Escape(box)}@1{Escape(first)}";

    /// <summary>Every paper of a box.</summary>
    public static IdRange SlipsOf(string box) => IdRange.Of($"slip:{Escape(box)}@");

    /// <summary>The papers of a box that are not sealed.</summary>
    public static IdRange UnsealedSlipsOf(string box) => IdRange.Of($"slip:{Escape(box)}@0");

    /// <summary>The messages of one commit.</summary>
    /// <param name="order">Sorts documents of a partition by age; below 10^16.</param>
    /// <param name="commit">The commit, which no other shares.</param>
    public static string Outbox(long order, string commit) => $"out:{order.ToString("D16", CultureInfo.InvariantCulture)}@{commit}";

    private static string Escape(string name)
    {
        if (name.AsSpan().IndexOfAny(Search) < 0)
        {
            return name;
        }

        var escaped = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            var known = Escapable.IndexOf(c, StringComparison.Ordinal);
            _ = known < 0 ? escaped.Append(c) : escaped.Append(Lead[known]).Append(Digit[known]);
        }

        return escaped.ToString();
    }

    private static string Unescape(string escaped)
    {
        var name = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            var first = Lead.IndexOf(escaped[i], StringComparison.Ordinal);
            _ = first < 0 ? name.Append(escaped[i]) : name.Append(Escapable[first + (escaped[++i] - '0')]);
        }

        return name.ToString();
    }
}

/// <summary>Ids from one on, up to before another.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The first beyond the last.</param>
/// <param name="Exclusive">Without the first.</param>
internal sealed record IdRange(string From, string To, bool Exclusive = false)
{
    /// <summary>The ids that start with a prefix, which does not end in the last character there is.</summary>
    public static IdRange Of(string prefix) => new(prefix, prefix[..^1] + (char)(prefix[^1] + 1));
}
