using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Tests;

/// <summary>Writes a sealed box as the service writes it, without the quarter that leads up to it.</summary>
internal static class Ballots
{
    public static async Task Vote(IEventStore store, StreamId box)
    {
        var slips = new[] { Slip(box, "s1", 80), Slip(box, "s2", 70) };
        var invitations = new Invitation[] { new(new("v1"), VoterClass.B), new(new("v2"), VoterClass.B) };
        var (opens, closes) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(3));
        BallotBoxEvent[] events =
        [
            new BoxOpened(new("u1"), new Quarter(2026, 1), [new("p1")], invitations, opens, closes, new()),
            new BallotTaken(new("v1")),
            new BallotTaken(new("v2")),
            new BoxClosed(2, 2, true, SlipsDigest.Of(slips)),
        ];
        var (state, hash, stored) = (BallotBoxState.None, HashChain.Start, new List<StoredEvent>());
        foreach (var happened in events)
        {
            state = BallotBox.Evolve(state, happened);
            var data = RecordJson.Write(happened);
            hash = HashChain.Next(hash, box, stored.Count + 1, data.Span, closes, PersonId.System);
            stored.Add(new(stored.Count + 1, data, closes, PersonId.System, hash));
        }
        var head = new StreamHead(box, stored.Count, 1, RecordJson.Write(state), hash, []);
        Assert.Equal(CommitResult.Written, await store.Commit(new([new(0, stored, head)], slips, [])));
    }

    private static Slip Slip(StreamId box, string id, int mark) => new(box, id, RecordJson.Write(new BallotSlip(new("p1"), VoterClass.B, [mark, mark, mark, mark, mark])));
}
