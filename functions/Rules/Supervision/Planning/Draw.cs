using System.Security.Cryptography;
using System.Text;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Planning;

/// <summary>
/// 随机抽取, which anyone can repeat with a pocket program: for each candidate take the SHA-256 of the UTF-8 text
/// <c>seed|figure|unit</c> as 64 lower-case hexadecimal digits, sort by these digits, and take the first so many. The seed and the
/// candidates are published before; the figure is a public one that nobody can know then, so nobody can choose a seed for its outcome.
/// </summary>
public static class Draw
{
    /// <summary>The algorithm, as the answer states it.</summary>
    public const string Algorithm = "SHA-256(UTF-8 \"seed|figure|unit\"), hex, ascending; the first n units";

    /// <summary>The units drawn, in the order of their lots; all candidates when there are no more than asked for.</summary>
    public static IReadOnlyList<UnitId> Choose(string seed, string figure, IEnumerable<UnitId> candidates, int count) =>
        [.. candidates.Distinct().OrderBy(unit => Lot(seed, figure, unit), StringComparer.Ordinal).Take(count)];

    /// <summary>A candidate's lot: 64 lower-case hexadecimal digits.</summary>
    public static string Lot(string seed, string figure, UnitId unit) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{figure}|{unit}")));
}
