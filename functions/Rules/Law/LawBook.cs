namespace PerfServerless.Rules.Law;
/// <summary>tmp</summary>
public sealed class LawBook {
    /// <summary>tmp</summary>
    public static LawBook Current { get; } = new();
    /// <summary>tmp</summary>
    public DatedValue Value(string parameter, DateOnly on) => throw new KeyNotFoundException($"{parameter}{on}{this}");
}
/// <summary>tmp</summary>
public sealed record DatedValue(string Parameter, decimal Value, DateOnly From, Citation Source);
/// <summary>tmp</summary>
public static class Unwritten;
