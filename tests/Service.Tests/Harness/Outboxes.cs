using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>Messages put into the outbox by hand, as if something had happened that they follow from.</summary>
internal static class Outboxes
{
    public static Task Put(this County county, params Message[] messages) => county.Put([.. messages.Select(RecordJson.Write)]);

    public static async Task Put(this County county, params ReadOnlyMemory<byte>[] messages)
    {
        var stream = new StreamId("test", $"test/{Guid.NewGuid():N}");
        var written = new StoredEvent(1, "{}"u8.ToArray(), county.Clock.GetUtcNow(), PersonId.System, "");
        var head = new StreamHead(stream, 1, 1, "{}"u8.ToArray(), "", []);
        var outbox = messages.Select((data, number) => new OutboxMessage($"{stream}#{number}", stream.Partition, data)).ToList();
        Assert.Equal(CommitResult.Written, await county.Store.Commit(new([new(0, [written], head)], [], outbox)));
    }

    public static NotifyPerson Notice(this County county, string to, string text) => new(new(to), county.Clock.GetUtcNow(), new($"消息 {text}", text), "/api/people/me");

    /// <summary>Drains as a host does, which logs what breaks and comes again.</summary>
    public static async Task<int> DrainAndCarryOn(this County county)
    {
        try
        {
            return await county.Get<OutboxRelay>().Drain();
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
