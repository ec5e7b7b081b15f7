using MimeKit;
using SmtpServer.Protocol;

namespace PerfServerless.Service.Tests.Channels;

public class EmailTests
{
    [Fact]
    public async Task Notices_within_the_window_come_as_one_letter_in_the_persons_language()
    {
        await using var server = new MailServer();
        await using var county = await Letters.With(Letters.Mail(server.Port));
        await county.Want("p1");
        await county.Want("p2", "en");
        await county.Tell("p1", "a", "b");
        await county.Tell("p2", "c");
        await county.Tell("p3", "d"); // wants no e-mail
        Assert.Equal(0, await county.Sweep());
        county.Wait();
        Assert.Equal(2, await county.Sweep());
        Assert.Equal(0, await county.Sweep());
        var (zh, en) = (To(server, "p1"), To(server, "p2"));
        Assert.Equal(("考核平台：2 条新消息", "Appraisal platform: 1 new notice"), (zh.Subject, en.Subject));
        Assert.Contains("- 消息 b", zh.TextBody);
        Assert.Contains(Letters.Product, en.TextBody);
        Assert.EndsWith("@county.example", zh.MessageId);
        Assert.Equal("auto-generated", zh.Headers[HeaderId.AutoSubmitted]);
        await county.MustBeDone();
    }

    [Fact]
    public async Task Without_channels_or_the_persons_wish_nothing_more_than_the_notice_is_written()
    {
        await using var server = new MailServer();
        await using var county = await County.Peopled();
        await county.Want("p1");
        await county.Tell("p1", "a");
        await county.Restart(Letters.Mail(server.Port));
        await county.Tell("p3", "b");
        Assert.DoesNotContain((await county.Versions()).Keys, stream => stream.Partition == "dispatch");
    }

    [Fact]
    public async Task In_quiet_hours_nothing_is_sent_and_in_the_morning_it_is()
    {
        await using var server = new MailServer();
        await using var county = await Letters.With(Letters.Mail(server.Port));
        await county.Want("p1");
        county.Clock.To(3, 9, 20, 45);
        await county.Tell("p1", "late");
        county.Clock.To(3, 9, 21, 30);
        Assert.Equal(0, await county.Sweep());
        county.Clock.To(3, 10, 7, 59);
        Assert.Equal(0, await county.Sweep());
        county.Clock.To(3, 10, 8);
        Assert.Equal(1, await county.Sweep());
    }

    [Fact]
    public async Task A_server_that_is_down_blocks_no_decision_and_gets_the_letter_when_it_is_back()
    {
        int port;
        await using (var gone = new MailServer())
            port = gone.Port;
        await using var county = await Letters.With(Letters.Mail(port));
        await county.Want("p1");
        await county.Tell("p1", "a");
        Assert.Equal(["a"], await county.Inbox("p1"));
        county.Wait();
        Assert.Equal(0, await county.Sweep());
        Assert.Equal("failed", (await county.Open())["0.letters.0.status"]);
        await using var back = new MailServer();
        await county.Restart(Letters.Mail(back.Port));
        Assert.Equal(0, await county.Sweep()); // not before its time
        county.Wait();
        Assert.Equal(1, await county.Sweep());
        Assert.Single(back.Taken);
        await county.MustBeDone();
    }

    [Fact]
    public async Task A_server_that_speaks_garbage_is_down_and_one_that_hangs_up_after_the_letter_leaves_its_outcome_unknown()
    {
        using var garbage = new RawServer((_, writer) => writer.WriteAsync("HTTP/1.1 200 OK\r\n\r\n<html>"));
        using var hangingUp = RawServer.HangingUpAfterTheLetter();
        await using var county = await Letters.With(Letters.Mail(garbage.Port));
        await county.Want("p1");
        await county.Tell("p1", "a");
        county.Wait();
        Assert.Equal(0, await county.Sweep());
        Assert.Equal("failed", (await county.Open())["0.letters.0.status"]);
        await county.Restart(Letters.Mail(hangingUp.Port));
        county.Wait();
        Assert.Equal(0, await county.Sweep());
        Assert.Equal("unknown", (await county.Open())["0.letters.0.status"]);
        county.Wait(200);
        Assert.Equal(0, await county.Sweep());
        Assert.Equal(1, hangingUp.Calls);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up_in_time()
    {
        using var silent = new RawServer(async (reader, _) => await reader.ReadToEndAsync());
        await using var county = await Letters.With(Letters.Mail(silent.Port, "00:00:00.3"));
        await county.Want("p1");
        await county.Tell("p1", "a");
        county.Wait();
        Assert.Equal(0, await county.Sweep());
        Assert.Equal("failed", (await county.Open())["0.letters.0.status"]);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_dead_at_once_and_the_next_person_is_written_to()
    {
        await using var server = new MailServer { Answer = new(SmtpReplyCode.MailboxUnavailable, "<p1@people.example>: no such user here") };
        await using var county = await Letters.With(Letters.Mail(server.Port));
        await county.Want("p1");
        await county.Tell("p1", "a");
        county.Wait();
        Assert.Equal(0, await county.Sweep());
        var letter = await county.Open();
        Assert.Equal(("email.p1", "dead", "SMTP 550"), (letter["0.recipient"], letter["0.letters.0.status"], letter["0.letters.0.error.kind"]));
        Assert.DoesNotContain("people.example", letter.Json!.ToJsonString());
        Assert.DoesNotContain("people.example", await county.Recorded("dispatch", "mailing/"));
        server.Answer = SmtpResponse.Ok;
        var again = new { number = 1 };
        (await county.As("o1").Post($"{Letters.Address}/email.p1/send-again", again)).Refused(403, "not-permitted");
        (await county.As("sysadmin").Post($"{Letters.Address}/email.p9/send-again", again)).Refused(404, "not-found");
        (await county.As("sysadmin").Post($"{Letters.Address}/email.p1/send-again", again)).Ok();
        Assert.Equal(1, await county.Sweep());
        (await county.As("sysadmin").Post($"{Letters.Address}/email.p1/strike", new { number = 1, reason = "重复" })).Refused(409, "letter-settled");
    }

    [Fact]
    public async Task Killed_between_the_sending_and_its_record_a_letter_is_not_sent_again_and_the_administrator_sees_it()
    {
        await using var server = new MailServer();
        DyingStore store = null!;
        await using var county = await Letters.With(Letters.Mail(server.Port));
        await county.Want("p1");
        await county.Tell("p1", "a");
        county.Wait();
        await county.Restart(Letters.Mail(server.Port), inner => store = new DyingStore(inner));
        store.BreakAfter(1); // the sending is written, its end is not
        await Assert.ThrowsAsync<IOException>(() => county.Sweep());
        await county.Restart(Letters.Mail(server.Port));
        Assert.Equal(0, await county.Sweep());
        Assert.Equal("sending", (await county.Open())["0.letters.0.status"]);
        county.Wait(16);
        Assert.Equal(0, await county.Sweep());
        var letter = await county.Open();
        Assert.Equal(("unknown", "Lost"), (letter["0.letters.0.status"], letter["0.letters.0.error.kind"]));
        await county.Tell("p1", "b"); // what comes later is sent all the same
        county.Wait(600);
        county.Clock.To(3, 10);
        Assert.Equal(1, await county.Sweep());
        Assert.Equal(2, server.Taken.Count);
        (await county.As("sysadmin").Post($"{Letters.Address}/email.p1/send-again", new { number = 1 })).Ok();
        Assert.Equal(1, await county.Sweep());
        Assert.Equal(server.Taken[0].MessageId, server.Taken[2].MessageId);
        Assert.NotEqual(server.Taken[0].MessageId, server.Taken[1].MessageId);
    }

    [Fact]
    public async Task A_message_delivered_again_is_not_told_outside_again()
    {
        await using var server = new MailServer();
        await using var county = await Letters.With(Letters.Mail(server.Port));
        await county.Want("p1");
        await county.Tell("p1", "a");
        await county.SettleAgain();
        county.Wait();
        Assert.Equal(1, await county.Sweep());
        await county.SettleAgain();
        county.Wait();
        Assert.Equal(0, await county.Sweep());
        Assert.Contains("1 条", Assert.Single(server.Taken).Subject);
    }

    [Fact]
    public async Task What_was_read_in_the_product_is_not_mailed()
    {
        await using var server = new MailServer();
        await using var county = await Letters.With(Letters.Mail(server.Port));
        await county.Want("p1");
        await county.Want("p2");
        await county.Tell("p1", "a", "b");
        await county.Tell("p2", "c");
        await county.Read("p1", "b");
        await county.Read("p2", "c");
        county.Wait();
        Assert.Equal(1, await county.Sweep());
        var body = To(server, "p1").TextBody;
        Assert.Contains("- 消息 a", body);
        Assert.DoesNotContain("- 消息 b", body);
        await county.MustBeDone();
        county.Wait();
        Assert.Equal(0, await county.Sweep());
    }

    [Fact]
    public async Task Who_wants_one_letter_a_day_gets_it_in_the_morning_and_reminders_at_once()
    {
        await using var server = new MailServer();
        await using var county = await Letters.With(Letters.Mail(server.Port));
        await county.Want("p1", digest: "daily");
        await county.Tell("p1", "a");
        county.Wait(8 * 60);
        await county.Tell("p1", "b");
        Assert.Equal(0, await county.Sweep());
        county.Clock.To(3, 10, 8);
        Assert.Equal(1, await county.Sweep());
        Assert.Contains("2 条", Assert.Single(server.Taken).Subject);
        await county.Remind("p1", "c");
        Assert.Equal(1, await county.Sweep());
        (await county.As("p1").Put(Letters.Preferences, new { byEmail = false, language = "zh", digest = "weekly" }, "\"1\"")).Refused(400, "body-malformed");
    }

    [Fact]
    public async Task A_countys_own_quiet_hours_hold_and_what_is_urgent_passes_them()
    {
        await using var server = new MailServer();
        var settings = Letters.Mail(server.Port);
        (settings["Channels:Quiet:From"], settings["Channels:Quiet:Until"], settings["Channels:Digest"]) = ("23:00", "10:00", "00:05:00");
        await using var county = await Letters.With(settings);
        await county.Want("p1");
        await county.Tell("p1", "a");
        county.Wait(5);
        Assert.Equal(0, await county.Sweep());
        county.Clock.To(3, 9, 10);
        Assert.Equal(1, await county.Sweep());
        county.Clock.To(3, 9, 23, 30);
        await county.Tell("p1", "b");
        county.Wait(10);
        Assert.Equal(0, await county.Sweep());
        await county.Remind("p1", "c");
        Assert.Equal(1, await county.Sweep());
        Assert.Contains("2 条", server.Taken[1].Subject);
    }

    [Fact]
    public async Task Who_turns_it_off_gets_no_letter_that_waited()
    {
        await using var server = new MailServer();
        await using var county = await Letters.With(Letters.Mail(server.Port));
        await county.Want("p1");
        await county.Tell("p1", "a");
        var set = (await county.As("p1").Get(Letters.Preferences)).Ok();
        (await county.As("p1").Put(Letters.Preferences, new { byEmail = false, email = "p1@people.example", language = "zh" }, set.ETag)).Ok();
        county.Wait();
        Assert.Equal(0, await county.Sweep());
        Assert.Empty(server.Taken);
        (await county.As("p1").Put(Letters.Preferences, new { byEmail = true, email = "p1@people.example\r\nBcc: x@y.example", language = "zh" }, "\"2\"")).Refused(422, "preferences-email");
    }

    private static MimeMessage To(MailServer server, string person) =>
        Assert.Single(server.Taken, letter => letter.To.Mailboxes.Single().Address == $"{person}@people.example");
}
