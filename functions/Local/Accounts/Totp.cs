using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfServerless.Local.Accounts;

/// <summary>Time-based one-time codes (RFC 6238 over RFC 4226): SHA-1, 30 seconds, 6 digits, as every authenticator app makes them.</summary>
internal static class Totp
{
    private const int Digits = 6, StepSeconds = 30, SecretBytes = 20;

    /// <summary>A clock may be off by a step either way.</summary>
    private const int Tolerance = 1;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The time step whose code this is, or <c>null</c>. All steps are compared, whichever fits.</summary>
    public static long? StepOf(ReadOnlySpan<byte> secret, string code, DateTimeOffset now)
    {
        long? found = null;
        var given = Encoding.ASCII.GetBytes(code);
        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Code(secret, step))))
                found = step;
        return found;
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 names HMAC-SHA-1, apps speak nothing else, and its weakness in collisions does not touch an HMAC.")]
    public static string Code(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8], hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        var modulus = (int)Math.Pow(10, digits);
        return (number % modulus).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The secret as an app reads it, typed (RFC 4648 base 32).</summary>
    public static string Base32(ReadOnlySpan<byte> secret)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new StringBuilder();
        for (var bit = 0; bit < secret.Length * 8; bit += 5)
        {
            var at = bit / 8;
            var two = (secret[at] << 8) | (at + 1 < secret.Length ? secret[at + 1] : 0);
            text.Append(letters[(two >> (11 - bit % 8)) & 31]);
        }
        return text.ToString();
    }

    /// <summary>The secret as an app reads it from a picture.</summary>
    public static string Uri(string person, ReadOnlySpan<byte> secret) =>
        $"otpauth://totp/PerfServerless:{System.Uri.EscapeDataString(person)}?secret={Base32(secret)}&issuer=PerfServerless";
}
