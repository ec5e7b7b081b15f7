using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Delivery;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Delivery;

public class LetterTests
{
    private const string Product = "https://kaohe.example/";

    [Fact]
    public void It_speaks_the_recipients_language_and_its_subject_tells_no_particulars()
    {
        var (zh, en) = (LetterText.ToPerson(Notices(2), Language.Zh, Product), LetterText.ToPerson(Notices(2), Language.En, Product));
        Assert.Equal("考核平台：2 条新消息", zh.Subject);
        Assert.Equal("Appraisal platform: 2 new notices", en.Subject);
        Assert.Contains("- 消息 1\n", zh.Body);
        Assert.Contains("- notice 1\n", en.Body);
        Assert.DoesNotContain(en.Body, c => c > 127);
        Assert.All([zh, en], text => Assert.Contains(Product, text.Body));
    }

    [Fact]
    public void A_long_list_is_cut_and_says_how_many_more_there_are() =>
        Assert.Contains("- and 20 more\n", LetterText.ToPerson(Notices(50), Language.En, Product).Body);

    [Fact]
    public void Lines_that_somebody_wrote_stay_one_line_of_the_list()
    {
        var notice = new QueuedNotice("n", new("甲\r\n\n乙", "a\r\n\nb"), default);
        Assert.Contains("- a b\n", LetterText.ToPerson([notice], Language.En, Product).Body);
    }

    [Fact]
    public void A_group_hears_how_many_and_where_to_look() =>
        Assert.Equal($"考核平台：3 项新消息，请有关人员登录查看收件箱：{Product}", LetterText.ToGroup(3, Product).Body);

    [Theory]
    [InlineData("a.b-c_d%e+f@x-y.gov.cn", true)]
    [InlineData("a@b", false)]
    [InlineData("a@b.c@d.e", false)]
    [InlineData("@b.cn", false)]
    [InlineData("a b@c.cn", false)]
    [InlineData("a@c.cn\r\nBcc: x@y.cn", false)]
    [InlineData("a@c.cn,x@y.cn", false)]
    [InlineData(".a@c.cn", false)]
    [InlineData("a..b@c.cn", false)]
    [InlineData("a@-c.cn", false)]
    [InlineData("a@c..cn", false)]
    [InlineData("", false)]
    public void An_address_is_one_address_and_nothing_else(string email, bool taken)
    {
        var decision = Preferences.Set(Preferences.Default, new(true, email, Language.Zh), Now);
        if (taken)
            decision.MustAccept();
        else
            decision.MustRefuse("preferences-email");
    }

    [Fact]
    public void Who_wants_e_mail_says_where_to_and_the_same_again_changes_nothing()
    {
        Preferences.Set(Preferences.Default, new(true, null, Language.Zh), Now).MustRefuse("preferences-email-missing");
        Preferences.Set(Preferences.Default, new(false, null, (Language)9), Now).MustRefuse("preferences-language");
        Preferences.Set(Preferences.Default, Preferences.Default, Now).MustChangeNothing();
        Assert.Null(new Preferences(false, "a@b.cn", Language.En).WantedAt);
    }

    private static Occasion Now => new(new PersonId("p1"), ChinaTime.At(new(2026, 4, 1), new(9, 0)), WorkCalendar.Published);

    private static List<QueuedNotice> Notices(int count) => [.. Enumerable.Range(1, count).Select(number => new QueuedNotice($"n{number}", new($"消息 {number}", $"notice {number}"), default))];
}
