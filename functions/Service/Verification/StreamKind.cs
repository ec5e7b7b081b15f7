using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Attendance;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Deadlines;
using PerfServerless.Service.Grading;
using PerfServerless.Service.Linkages;
using PerfServerless.Service.Monthly;
using PerfServerless.Service.Notices;
using PerfServerless.Service.Objections;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Supervision;
using PerfServerless.Service.Supervision.Bulletins;
using PerfServerless.Service.Weekly;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Verification;

/// <summary>A kind of stream that can be replayed from its events.</summary>
public abstract class StreamKind
{
    /// <summary>The first part of the names of its streams.</summary>
    public abstract string Name { get; }

    internal abstract int Shape { get; }

    /// <summary>The kinds of the service itself; a host adds its own.</summary>
    public static IReadOnlyList<StreamKind> OfService { get; } =
    [
        Of(People.Kind), Of(Units.Kind), Of(Schemes.Kind), Of(Rosters.Kind), Of(WeeklyRecords.Kind), Of(MonthlyReports.Kind),
        Of(AttendanceSheets.Kind), Of(Adjustments.Adjustments.Kind), Of(BallotBoxes.Kind), Of(Appraisals.Kind), Of(GradeRounds.Kind),
        Of(Corrections.Kind), Of(ObjectionFiles.Kind), Of(Notice.Kind), Of(FeedState.Kind),
        Of(BulletinStreams.Bulletins), Of(BulletinStreams.Numbers), Of(BulletinStreams.Letterheads), Of(Exports.Exports.Kind),
        Of(SupervisionStreams.Plans), Of(SupervisionStreams.Inspections), Of(SupervisionStreams.Rectifications),
        Of(Bonuses.Kind), Of(GrowthArchives.Kind), Of(Talks.Kind), Of(Shortcomings.Kind), Of(HonourLists.Kind), Of(Programmes.Kind),
        Of(AnnualSchemes.Kind), Of(AnnualAppraisals.Kind), Of(AnnualRounds.Kind), Of(Committees.Kind), Of(DryRuns.Kind), Of(YearEndRuns.Kind),
        Of(Undelivered.Kind), Of(NoticePreferences.Kind), Of(Dispatch.Kind),
    ];

    /// <summary>Makes an aggregate replayable.</summary>
    public static StreamKind Of<TState, TEvent>(Aggregate<TState, TEvent> aggregate)
        where TState : class
        where TEvent : class =>
        new Typed<TState, TEvent>(aggregate);

    /// <summary>The kind's name in a stream's name.</summary>
    public static string NameIn(StreamId id) => id.Name.Split('/', 2)[0];

    internal abstract Replay Begin();

    private sealed class Typed<TState, TEvent>(Aggregate<TState, TEvent> aggregate) : StreamKind
        where TState : class
        where TEvent : class
    {
        public override string Name => aggregate.Kind;

        internal override int Shape => aggregate.Shape;

        internal override Replay Begin() => new TypedReplay<TState, TEvent>(aggregate);
    }

    private sealed class TypedReplay<TState, TEvent>(Aggregate<TState, TEvent> aggregate) : Replay
        where TState : class
        where TEvent : class
    {
        private TState _state = aggregate.Initial;

        public override object State => _state;

        public override ReadOnlyMemory<byte> Snapshot => RecordJson.Write(_state);

        public override void Apply(ReadOnlyMemory<byte> data) => _state = aggregate.Evolve(_state, RecordJson.Read<TEvent>(data));
    }
}

/// <summary>A stream's state as its events, read again one by one, make it.</summary>
internal abstract class Replay
{
    public abstract object State { get; }

    public abstract ReadOnlyMemory<byte> Snapshot { get; }

    public abstract void Apply(ReadOnlyMemory<byte> data);
}
