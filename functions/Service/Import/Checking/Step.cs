using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Import.Checking;

/// <summary>What is to be written for a row.</summary>
/// <param name="Sheet">Where the row is, should the write be refused after all.</param>
/// <param name="Depth">How many rows of the file stand above it; what stands above is written first, so that nothing ever refers to what is not there.</param>
internal abstract record Step(string Sheet, int Row, int Depth);

internal sealed record UnitStep(UnitRow From, int Depth) : Step(From.Sheet, From.Row, Depth);

/// <param name="Commands">In this order.</param>
internal sealed record PersonStep(PersonRow From, int Depth, IReadOnlyList<PersonCommand> Commands) : Step(From.Sheet, From.Row, Depth);
