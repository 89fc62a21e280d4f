namespace Spin.Analysis.Il;

/// <summary>A parameter of a delegate type.</summary>
/// <param name="Position">Its position among the parameters.</param>
/// <param name="Delegate">The name of the delegate.</param>
internal sealed record IlParameter(int Position, string Delegate);
