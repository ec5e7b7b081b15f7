using System.Text.Json.Serialization;
using PerfServerless.Rules;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Notices;

/// <summary>What can have happened to a notice.</summary>
[JsonDerivedType(typeof(NoticeArrived), nameof(NoticeArrived))]
[JsonDerivedType(typeof(NoticeRead), nameof(NoticeRead))]
internal abstract record NoticeEvent;

/// <summary>It arrived in the inbox.</summary>
internal sealed record NoticeArrived(Bilingual Text, string Link, DateTimeOffset At) : NoticeEvent;

/// <summary>The person opened it.</summary>
internal sealed record NoticeRead(DateTimeOffset At) : NoticeEvent;

/// <summary>A notice in a person's inbox (消息).</summary>
/// <param name="Text">What it says.</param>
/// <param name="Link">The API path of what it is about.</param>
/// <param name="At">When what it tells of happened.</param>
/// <param name="ReadAt">When it was opened, or <c>null</c>.</param>
public sealed record Notice(Bilingual Text, string Link, DateTimeOffset At, DateTimeOffset? ReadAt)
{
    internal static Aggregate<Notice, NoticeEvent> Kind { get; } =
        new("notice", 1, new Notice(new("", ""), "", default, null), (state, happened) => happened switch
        {
            NoticeArrived e => state with { Text = e.Text, Link = e.Link, At = e.At },
            NoticeRead e => state with { ReadAt = e.At },
            _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
        });
}
