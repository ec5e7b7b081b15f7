using System.Collections.Frozen;

namespace PerfServerless.Rules.Law;

/// <summary>
/// The law the product applies: the instruments it cites, and each figure they fix, from the date it holds. A change of
/// the law is a new dated value, never an edit: what was decided before stays explained by what held then.
/// </summary>
public sealed class LawBook
{
    private readonly FrozenDictionary<string, Instrument> instruments;
    private readonly FrozenDictionary<string, DatedValue[]> parameters;

    private LawBook(Instrument[] instruments, ParameterEntry[] parameters)
    {
        Instruments = instruments;
        // ToDictionary, because it throws on an id that is listed twice; the frozen one would keep the last.
        this.instruments = instruments.ToDictionary(instrument => instrument.Id).ToFrozenDictionary();
        this.parameters = parameters.ToDictionary(entry => entry.Parameter, Dated).ToFrozenDictionary();
        Parameters = [.. parameters.SelectMany(Dated)];
    }

    /// <summary>The law as this version of the product knows it.</summary>
    public static LawBook Current { get; } = new(
        EmbeddedJson.Read("Law.instruments.json", LawJson.Default.InstrumentArray),
        EmbeddedJson.Read("Law.parameters.json", LawJson.Default.ParameterEntryArray));

    /// <summary>Every instrument.</summary>
    public IReadOnlyList<Instrument> Instruments { get; }

    /// <summary>Every value of every parameter, each parameter's in the order of their dates.</summary>
    public IReadOnlyList<DatedValue> Parameters { get; }

    /// <summary>The instrument of an id, or <c>null</c>.</summary>
    public Instrument? Find(string id) => instruments.GetValueOrDefault(id);

    /// <summary>What a parameter is on a date. An unknown parameter, or a date before its first value, is a bug and throws.</summary>
    public DatedValue Value(string parameter, DateOnly on)
    {
        if (!parameters.TryGetValue(parameter, out var values))
            throw new KeyNotFoundException($"The law book has no parameter '{parameter}'.");
        return Array.FindLast(values, value => value.From <= on)
            ?? throw new InvalidOperationException(
                $"'{parameter}' has no value on {on:yyyy-MM-dd}: the law book knows it from {values[0].From:yyyy-MM-dd} on.");
    }

    /// <summary>Whether a parameter has a value on a date.</summary>
    public bool Knows(string parameter, DateOnly on) => parameters.TryGetValue(parameter, out var values) && values[0].From <= on;

    private static DatedValue[] Dated(ParameterEntry entry) =>
        [.. entry.Values.Select(value => new DatedValue(entry.Parameter, value.Value, value.From, value.Source))];
}
