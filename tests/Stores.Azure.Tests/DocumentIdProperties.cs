using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Stores.Azure.Cosmos;

namespace PerfServerless.Stores.Azure.Tests;

public sealed class DocumentIdProperties
{
    private static Gen<string> Name => Gen.Elements([.. "\"#./>?@[\\!$-09:;<=AZ]^az~单位"]).ListOf().Select(chars => new string([.. chars.Take(200)]));

    [Fact]
    public void Ids_are_in_the_order_of_the_names_and_give_them_back() =>
        Prop.ForAll(Name.Two().ToArbitrary(), pair =>
        {
            var (a, b) = (pair.Item1, pair.Item2);
            return Math.Sign(string.CompareOrdinal(a, b)) == Math.Sign(string.CompareOrdinal(DocumentId.Head(a), DocumentId.Head(b)))
                && DocumentId.NameOfHead(DocumentId.Head(a)) == a;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_prefix_selects_the_ids_of_the_names_that_start_with_it() =>
        Prop.ForAll(Name.Two().ToArbitrary(), pair =>
        {
            var (prefix, name) = (pair.Item1[..Math.Min(2, pair.Item1.Length)], pair.Item2);
            var range = DocumentId.HeadsOf(prefix, null);
            return name.StartsWith(prefix, StringComparison.Ordinal) == IsIn(range, DocumentId.Head(name));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Events_and_slips_lie_in_their_own_streams_range_alone() =>
        Prop.ForAll(Name.Two().ToArbitrary(), pair =>
            IsIn(DocumentId.EventsOf(pair.Item1), DocumentId.Events(pair.Item2, 7)) == (pair.Item1 == pair.Item2)
            && IsIn(DocumentId.SlipsOf(pair.Item1), DocumentId.Slip(pair.Item2, "1f")) == (pair.Item1 == pair.Item2)
            && IsIn(DocumentId.SlipsOf(pair.Item1), DocumentId.Sealed(pair.Item2, "1f")) == (pair.Item1 == pair.Item2)
            && !IsIn(DocumentId.UnsealedSlipsOf(pair.Item1), DocumentId.Sealed(pair.Item2, "1f"))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_longest_name_still_makes_an_id() =>
        Assert.All((string[])[new('/', 200), new('单', 200)], name => Assert.True(Encoding.UTF8.GetByteCount(DocumentId.Events(name, 1)) <= 1023));

    private static bool IsIn(IdRange range, string id) => string.CompareOrdinal(id, range.From) >= 0 && string.CompareOrdinal(id, range.To) < 0;
}
