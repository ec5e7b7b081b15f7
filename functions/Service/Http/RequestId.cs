using System.Security.Cryptography;
using System.Text;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Http;

internal static class RequestId
{
    /// <summary>Derived from the caller and the idempotency key without its fingerprint: 24 hexadecimal digits.</summary>
    public static string Of(string kind, PersonId by, string key)
    {
        var name = key[..key.LastIndexOf(':')];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{by}\n{name}")))[..24];
    }
}
