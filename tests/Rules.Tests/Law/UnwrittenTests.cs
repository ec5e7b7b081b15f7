using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Tests.Law;

public class UnwrittenTests
{
    [Fact]
    public void Every_assumption_is_listed_once_found_and_explained()
    {
        Assert.NotEmpty(Unwritten.All);
        Assert.Distinct(Unwritten.All.Select(known => known.Key));
        Assert.All(Unwritten.All, known =>
        {
            Assert.Same(known, Unwritten.Find(known.Key));
            Assert.True(BothLanguages.Hold(known.Text) && BothLanguages.Hold(known.Why), known.Key);
            Assert.NotEmpty(known.Default);
            // A text stands inside a sentence and in brackets after a citation, so it has no full stop.
            Assert.False(known.Text.Zh.EndsWith('。') || known.Text.En.EndsWith('.'), known.Key);
        });
    }

    [Fact]
    public void An_unknown_key_throws() =>
        Assert.Contains("no.such", Assert.Throws<KeyNotFoundException>(() => Unwritten.Find("no.such")).Message);
}
