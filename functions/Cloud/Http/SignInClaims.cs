using System.Security.Claims;
using PerfServerless.Service.Http;

namespace PerfServerless.Cloud.Http;

/// <summary>What the service wants to know of a sign-in: who it is, by which methods, and when.</summary>
internal static class SignInClaims
{
    /// <summary>The methods' claim: <c>mfa</c> among them means two factors.</summary>
    private const string Methods = "amr", MethodsAsMapped = "http://schemas.microsoft.com/claims/authnmethodsreferences";

    /// <summary>The identity, or <c>null</c> when the claims name no person or more than one.</summary>
    public static ClaimsIdentity? Of(IEnumerable<(string? Type, string? Value)> claims, string personClaim, string scheme)
    {
        var all = claims.ToList();
        var persons = all.Where(claim => claim.Type == personClaim && !string.IsNullOrEmpty(claim.Value)).Select(claim => claim.Value!).Distinct().ToList();
        if (persons is not [var person])
            return null;
        var methods = all.Where(claim => claim.Type is Methods or MethodsAsMapped && claim.Value is not null).Select(claim => new Claim(Methods, claim.Value!));
        var signedIn = all.Where(claim => claim.Type is Caller.SignedInClaim && claim.Value is not null).Select(claim => new Claim(Caller.SignedInClaim, claim.Value!));
        return new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person), .. methods, .. signedIn], scheme);
    }
}
