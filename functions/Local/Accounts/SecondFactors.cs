using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PerfServerless.Local.Accounts;

/// <summary>
/// Keeps the secrets of second factors encrypted under the keys of the data directory, so that the record alone, or a copy of
/// it, makes no codes.
/// </summary>
internal sealed class SecondFactors(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("accounts.second-factor");

    /// <summary>A new secret, and the form in which it is kept.</summary>
    public (byte[] Secret, string Kept) New()
    {
        var secret = Totp.NewSecret();
        return (secret, Convert.ToBase64String(_protector.Protect(secret)));
    }

    /// <summary>The time step whose code this is; <c>null</c> when it is none's, or the keys are gone.</summary>
    public long? StepOf(string? kept, string? code, DateTimeOffset now)
    {
        if (kept is null || code is null)
            return null;
        try
        {
            return Totp.StepOf(_protector.Unprotect(Convert.FromBase64String(kept)), code, now);
        }
        catch (CryptographicException)
        {
            return null; // a security administrator resets the account
        }
    }
}
