using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Local.Accounts;

/// <summary>Passwords: which are good enough, and what is kept of them.</summary>
internal sealed class Passwords
{
    private const int Shortest = 8, Longest = 128, LeastClasses = 3;
    private static readonly object Anyone = new();
    private readonly PasswordHasher<object> _hasher = new();
    private readonly Lazy<string> _nobodys;

    public Passwords() => _nobodys = new(() => Hash(Temporary()));

    /// <summary>Whether a person may choose it.</summary>
    public static bool IsGoodEnough(string password, PersonId of) =>
        password.Length is >= Shortest and <= Longest
        && Classes(password) >= LeastClasses
        && !password.Contains(of.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>A random password for one sign-in, without letters that are mistaken for one another.</summary>
    public static string Temporary()
    {
        const string capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ", small = "abcdefghijkmnpqrstuvwxyz", digits = "23456789";
        return string.Join('-',
            RandomNumberGenerator.GetString(capitals, 4), RandomNumberGenerator.GetString(small, 4), RandomNumberGenerator.GetString(digits, 4));
    }

    /// <summary>What is kept.</summary>
    public string Hash(string password) => _hasher.HashPassword(Anyone, password);

    /// <summary>
    /// Whether a password makes a hash. Without one it is held against nobody's, so that the time it takes does not tell
    /// whether there is an account.
    /// </summary>
    public bool Makes(string password, string? hash) =>
        password.Length <= Longest
        && _hasher.VerifyHashedPassword(Anyone, hash ?? _nobodys.Value, password) != PasswordVerificationResult.Failed
        && hash is not null;

    private static int Classes(string password) =>
        Any(password, char.IsUpper) + Any(password, char.IsLower) + Any(password, char.IsDigit) + Any(password, c => !char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter);

    private static int Any(string password, Func<char, bool> test) => password.Any(test) ? 1 : 0;
}
