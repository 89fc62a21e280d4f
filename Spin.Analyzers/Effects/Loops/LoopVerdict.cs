using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>The judgement on one loop.</summary>
/// <param name="location">The loop's keyword.</param>
/// <param name="cause">Why no bound can be shown; null where one can.</param>
internal sealed class LoopVerdict(Location location, Cause? cause)
{
    /// <summary>The loop's keyword.</summary>
    internal Location Location { get; } = location;

    /// <summary>Why no bound can be shown; null where one can.</summary>
    internal Cause? Cause { get; } = cause;
}
