using System.Text;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Local.Tests;

public sealed class BallotSecrecyTests
{
    [Fact]
    public async Task Not_even_the_bytes_of_the_file_tell_the_order_in_which_slips_arrived()
    {
        // Enough for several pages. The turnout is the same in both boxes, and only the slips change places.
        var ids = Enumerable.Range(0, 150).Select(i => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([(byte)i])[..16])).ToList();
        var one = await OffsetsAfterVoting(ids);
        var other = await OffsetsAfterVoting([.. ids.Order(StringComparer.Ordinal)]);
        var third = await OffsetsAfterVoting([.. ids.OrderDescending(StringComparer.Ordinal)]);
        Assert.Equal(ids.Count, one.Count);
        Assert.Equal(one, other);
        Assert.Equal(one, third);
    }

    /// <summary>The ids in the order in which the file holds them, each as often as it does.</summary>
    private static async Task<List<string>> OffsetsAfterVoting(List<string> ids)
    {
        using var home = new Home();
        var store = await home.Open();
        for (var i = 0; i < ids.Count; i++)
        {
            var slip = new Slip(Samples.Id("box"), ids[i], Encoding.UTF8.GetBytes("""{"vote":"excellent"}"""));
            Assert.Equal(CommitResult.Written, await store.Commit(new([Samples.Write("turnout", i)], [slip], [])));
        }

        await store.Seal(Samples.Id("box"));
        await home.Close();
        var file = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(home.Record));
        return [.. ids.SelectMany(id => Occurrences(file, id).Select(at => (id, at))).OrderBy(x => x.at).Select(x => x.id)];
    }

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
