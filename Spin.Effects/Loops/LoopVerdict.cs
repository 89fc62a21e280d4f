using Spin.Analysis.Representation;

namespace Spin.Analysis.Loops;

/// <summary>The judgement on one loop.</summary>
/// <param name="site">The loop's keyword.</param>
/// <param name="cause">Why no bound can be shown; null where one can.</param>
internal sealed class LoopVerdict(Site site, Cause? cause)
{
    /// <summary>The loop's keyword.</summary>
    internal Site Site { get; } = site;

    /// <summary>Why no bound can be shown; null where one can.</summary>
    internal Cause? Cause { get; } = cause;
}
