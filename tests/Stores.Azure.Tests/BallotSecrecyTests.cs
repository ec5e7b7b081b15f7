using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PerfServerless.Service.Streams;
using static PerfServerless.Stores.Azure.Tests.Samples;

namespace PerfServerless.Stores.Azure.Tests;

public sealed class BallotSecrecyTests
{
    [Fact]
    public async Task What_the_service_stamps_on_the_documents_of_a_sealed_box_tells_nothing_of_how_the_slips_came()
    {
        var ids = Enumerable.Range(0, 150).Select(i => Convert.ToHexStringLower(SHA256.HashData([(byte)i])[..16])).ToList();
        var one = await DocumentsAfterVoting(ids);
        Assert.Equal(one, await DocumentsAfterVoting([.. ids.Order(StringComparer.Ordinal)]));
        Assert.Equal(one, await DocumentsAfterVoting([.. ids.OrderDescending(StringComparer.Ordinal)]));
        Assert.Single(one.Select(document => document.Ts).Distinct());
    }

    /// <summary>Documents that hold slips, in the order in which the service numbered them, with its time stamp.</summary>
    private static async Task<List<(long Ts, string Content)>> DocumentsAfterVoting(List<string> ids)
    {
        using var home = new CosmosHome();
        var store = home.Open();
        var votes = ids.Chunk(3).ToList();
        for (var i = 0; i < votes.Count; i++)
        {
            home.Account.Container.Now += 60;
            Assert.Equal(CommitResult.Written, await store.Commit(Commit(Write("turnout", i), [.. votes[i].Select(id => Paper("box", id))])));
        }

        home.Account.Container.Now += 86_400;
        await store.Seal(Id("box"));
        return [.. home.Account.Container.All.Where(kept => ids.Any(id => System.Text.Encoding.UTF8.GetString(kept.Json).Contains(id, StringComparison.Ordinal)))
            .OrderBy(kept => BitConverter.ToInt64(Convert.FromBase64String(kept.Rid.Replace('-', '/')), 8))
            .Select(kept => (kept.Ts, Unstamped(kept.Json)))];
    }

    private static string Unstamped(byte[] json)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        foreach (var stamp in document.Select(each => each.Key).Where(key => key.StartsWith('_')).ToList())
        {
            document.Remove(stamp);
        }

        return document.ToJsonString();
    }
}
