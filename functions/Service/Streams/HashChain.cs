using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Streams;

/// <summary>Chains the events of a stream: each hash covers the event, who, when and where, and the hash before it.</summary>
public static class HashChain
{
    /// <summary>The hash before the first event.</summary>
    public const string Start = "";

    /// <summary>The hash of an event that follows on <paramref name="before"/>: 64 lower-case hexadecimal digits.</summary>
    public static string Next(string before, StreamId stream, long version, ReadOnlySpan<byte> data, DateTimeOffset at, PersonId by)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = string.Create(CultureInfo.InvariantCulture, $"{before}\n{stream}\n{version}\n{at.UtcTicks}\n{by}\n");
        hash.AppendData(Encoding.UTF8.GetBytes(head));
        hash.AppendData(data);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
