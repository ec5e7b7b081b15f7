using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using PerfServerless.Stores.Azure.Tests.Double;

namespace PerfServerless.Stores.Azure.Tests.Blobs;

public sealed class DownloadLinkTests
{
    private readonly ImmediateClock clock = new();

    [Fact]
    public async Task A_link_reads_one_file_over_https_for_five_minutes()
    {
        using var links = new DownloadLinks(Account(new KeyService()), clock);
        var link = await links.To("bulletins/2026-q1.docx");
        Assert.Equal("https://county.blob.core.windows.net/bulletins/bulletins/2026-q1.docx", link.GetLeftPart(UriPartial.Path));
        var sas = new BlobUriBuilder(link).Sas;
        Assert.Equal(("r", "b", SasProtocol.Https), (sas.Permissions, sas.Resource, sas.Protocol));
        Assert.Equal(clock.GetUtcNow().AddMinutes(5), sas.ExpiresOn);
        Assert.True(sas.StartsOn <= clock.GetUtcNow());
        Assert.Equal("11111111-1111-1111-1111-111111111111", sas.KeyObjectId);
        Assert.NotEmpty(sas.Signature);
    }

    [Fact]
    public async Task The_key_is_asked_for_once_an_hour()
    {
        var service = new KeyService();
        using var links = new DownloadLinks(Account(service), clock);
        await links.To("a");
        await links.To("b");
        Assert.Equal(1, service.Asked);
        clock.To(clock.GetUtcNow().AddMinutes(57));
        await links.To("c");
        Assert.Equal(2, service.Asked);
    }

    [Fact]
    public async Task A_name_that_is_none_gets_no_link()
    {
        using var links = new DownloadLinks(Account(new KeyService()), clock);
        await Assert.ThrowsAsync<ArgumentException>(() => links.To("../secrets"));
    }

    /// <summary>Links of an account that gives keys.</summary>
    internal static DownloadLinks Links() => new(Account(new KeyService()), new ImmediateClock());

    private static BlobServiceClient Account(KeyService service) => new(
        new Uri("https://county.blob.core.windows.net"), new AnyToken(), new BlobClientOptions { Transport = new HttpClientTransport(service) });

    private sealed class AnyToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Gives user delegation keys for the time that is asked for.</summary>
    private sealed class KeyService : HttpMessageHandler
    {
        public int Asked { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            Assert.Equal("?restype=service&comp=userdelegationkey", request.RequestUri!.Query);
            var wanted = System.Xml.Linq.XDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).Root!;
            return new(HttpStatusCode.OK)
            {
                Content = new StringContent($"""
                    <?xml version="1.0" encoding="utf-8"?>
                    <UserDelegationKey><SignedOid>11111111-1111-1111-1111-111111111111</SignedOid><SignedTid>22222222-2222-2222-2222-222222222222</SignedTid>
                    <SignedStart>{wanted.Element("Start")!.Value}</SignedStart><SignedExpiry>{wanted.Element("Expiry")!.Value}</SignedExpiry>
                    <SignedService>b</SignedService><SignedVersion>2025-11-05</SignedVersion><Value>{Convert.ToBase64String(new byte[32])}</Value></UserDelegationKey>
                    """),
            };
        }
    }
}
