using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>The control flow of one function, from its entry; what only exceptions lead to is not in it.</summary>
/// <param name="function">The function.</param>
/// <param name="blocks">Its blocks, the entry first.</param>
/// <param name="gaps">Where the flow could not be followed, each for a reader.</param>
internal sealed class FlowGraph(CodeFunction function, IReadOnlyList<BasicBlock> blocks, IReadOnlyList<string> gaps)
{
    /// <summary>The function.</summary>
    internal CodeFunction Function { get; } = function;

    /// <summary>Its blocks, the entry first.</summary>
    internal IReadOnlyList<BasicBlock> Blocks { get; } = blocks;

    /// <summary>Where the flow could not be followed: code there was not judged.</summary>
    internal IReadOnlyList<string> Gaps { get; } = gaps;
}
