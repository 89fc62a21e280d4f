using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>A method's body in the representation.</summary>
/// <param name="Facts">What it does by itself.</param>
/// <param name="Graph">Its control flow.</param>
internal sealed record IlBody(MethodFacts Facts, FlowGraph Graph);
