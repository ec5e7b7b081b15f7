namespace PerfServerless.Rules;

/// <summary>A text of the product in the two languages it speaks.</summary>
/// <param name="Zh">Chinese, the official one.</param>
/// <param name="En">English.</param>
public sealed record Bilingual(string Zh, string En)
{
    /// <inheritdoc />
    public override string ToString() => Zh;
}
