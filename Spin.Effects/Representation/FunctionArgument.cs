namespace Spin.Analysis.Representation;

/// <summary>A delegate that a call passes.</summary>
/// <param name="Position">The position of the parameter.</param>
/// <param name="Function">What it calls, in the caller's terms.</param>
internal sealed record FunctionArgument(int Position, CallTarget Function);
