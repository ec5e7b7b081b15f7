using System.Security.Cryptography;
using System.Text;

namespace PerfServerless.Local.Demo;

/// <summary>
/// Chance that depends on nothing but the seed and what it is asked about: the same county behaves the same, however many
/// things happen at once and in whatever order.
/// </summary>
internal sealed class Chance(int seed)
{
    /// <summary>A number from 0 (included) to 1 (excluded).</summary>
    public double Of(params ReadOnlySpan<object> about)
    {
        var text = new StringBuilder().Append(seed);
        foreach (var part in about)
            text.Append('|').Append(part);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        return (BitConverter.ToUInt64(hash) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Whether something of this likelihood happens.</summary>
    public bool Happens(double likelihood, params ReadOnlySpan<object> about) => Of(about) < likelihood;

    /// <summary>A whole number from 0 to below the bound.</summary>
    public int Below(int bound, params ReadOnlySpan<object> about) => (int)(Of(about) * bound);
}
