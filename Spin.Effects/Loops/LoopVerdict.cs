using Spin.Analysis.Costs;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Loops;

/// <summary>The judgement on one loop.</summary>
/// <param name="site">The loop's keyword.</param>
/// <param name="keyword">The keyword's text.</param>
/// <param name="blocks">The blocks of the flow graph.</param>
/// <param name="turns">The most turns; null where no bound can be shown.</param>
/// <param name="cause">Why no bound can be shown; null where one can.</param>
internal sealed class LoopVerdict(Site site, string keyword, BlockSet blocks, Bound? turns, Cause? cause)
{
    /// <summary>The keyword's text.</summary>
    internal string Keyword { get; } = keyword;

    /// <summary>The blocks of the flow graph.</summary>
    internal BlockSet Blocks { get; } = blocks;

    /// <summary>The most turns; null where no bound can be shown.</summary>
    internal Bound? Turns { get; } = turns;

    /// <summary>The loop's keyword.</summary>
    internal Site Site { get; } = site;

    /// <summary>Why no bound can be shown; null where one can.</summary>
    internal Cause? Cause { get; } = cause;
}
