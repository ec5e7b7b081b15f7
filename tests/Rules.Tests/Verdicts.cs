namespace PerfServerless.Rules.Tests;

/// <summary>What a test expects of a decision.</summary>
internal static class Verdicts
{
    public static void MustRefuse<TEvent>(this Decision<TEvent> decision, string code) where TEvent : class
    {
        Assert.Equal(code, decision.Refusal?.Code);
        Assert.Empty(decision.Events);
        Assert.False(string.IsNullOrWhiteSpace(decision.Refusal!.Sentence.Zh) || string.IsNullOrWhiteSpace(decision.Refusal.Sentence.En));
        Assert.NotNull(decision.Refusal.Source);
    }

    public static IReadOnlyList<TEvent> MustAccept<TEvent>(this Decision<TEvent> decision) where TEvent : class
    {
        Assert.Null(decision.Refusal?.Code);
        Assert.NotEmpty(decision.Events);
        return decision.Events;
    }

    public static void MustChangeNothing<TEvent>(this Decision<TEvent> decision) where TEvent : class
    {
        Assert.Null(decision.Refusal?.Code);
        Assert.Empty(decision.Events);
    }
}
