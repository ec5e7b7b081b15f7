using System.Security.Cryptography;
using System.Text;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Ballots;

/// <summary>A digest of all slips of a box, whatever their order: an altered, added or missing slip changes it.</summary>
public static class SlipsDigest
{
    /// <summary>SHA-256 over the sorted digests of each slip's id and content: 64 lower-case hexadecimal digits.</summary>
    public static string Of(IEnumerable<Slip> slips)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var digest in slips.Select(One).Order(StringComparer.Ordinal))
            all.AppendData(Encoding.ASCII.GetBytes(digest));
        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    private static string One(Slip slip) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.ASCII.GetBytes(slip.Id), (byte)'\n', .. slip.Data.Span]));
}
