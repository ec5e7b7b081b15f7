using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Delivery;

namespace PerfServerless.Rules.Tests.Delivery;

public class BackOffTests
{
    private static readonly BackOff Plain = new(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10), 8);

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(5, 480)]
    [InlineData(6, 600)]
    [InlineData(7, 600)]
    public void It_doubles_up_to_the_longest_give_or_take_a_fifth(int failures, int seconds) =>
        Assert.All(Enumerable.Range(0, 200), number =>
            Assert.InRange(Plain.After(failures, $"m{number}")!.Value.TotalSeconds, seconds * 0.8, seconds * 1.2));

    [Fact]
    public void After_the_last_attempt_it_is_given_up()
    {
        Assert.NotNull(Plain.After(7, "m"));
        Assert.Null(Plain.After(8, "m"));
        Assert.Null(Plain.After(9, "m"));
    }

    [Fact]
    public void Many_that_failed_together_come_back_apart_and_each_always_at_the_same_time()
    {
        var waits = Enumerable.Range(0, 1000).Select(number => Plain.After(3, $"2026Q2@town|round#{number}.0")).ToList();
        Assert.True(waits.Distinct().Count() > 30, "The scatter does not scatter.");
        Assert.Equal(waits, Enumerable.Range(0, 1000).Select(number => Plain.After(3, $"2026Q2@town|round#{number}.0")));
    }

    [Fact]
    public void Whatever_fails_waits_a_positive_time() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), id =>
            Enumerable.Range(1, BackOff.Outbox.Attempts - 1).All(failures => BackOff.Outbox.After(failures, id.Get) > TimeSpan.FromSeconds(20))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_message_of_the_outbox_is_given_up_after_about_a_day()
    {
        var all = TimeSpan.FromTicks(Enumerable.Range(1, BackOff.Outbox.Attempts - 1).Sum(failures => BackOff.Outbox.After(failures, "m")!.Value.Ticks));
        Assert.InRange(all.TotalHours, 16, 32);
    }
}
