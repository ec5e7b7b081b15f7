namespace PerfServerless.Service.Streams;

/// <summary>Names a stream: one legal record, decided on as a whole.</summary>
/// <param name="Partition">What is stored together and may be written in one transaction: a pool's period, a person's file, the county.</param>
/// <param name="Name">The stream within the partition: <c>kind/…</c>, for example <c>week/p0001/2026-W14</c>. At most 200 characters.</param>
public readonly record struct StreamId(string Partition, string Name)
{
    /// <inheritdoc />
    public override string ToString() => $"{Partition}|{Name}";
}
