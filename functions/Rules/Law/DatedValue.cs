namespace PerfServerless.Rules.Law;

/// <summary>What a figure of the law is from a date on, until the parameter's next value.</summary>
/// <param name="Parameter">The parameter's id.</param>
/// <param name="Value">The figure.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="Source">The article that says so.</param>
public sealed record DatedValue(string Parameter, decimal Value, DateOnly From, Citation Source);
