using Spin.Analysis.Representation;

namespace Spin.Analysis;

/// <summary>One place in a method's body from which other code runs.</summary>
/// <param name="callee">What runs.</param>
/// <param name="site">Where.</param>
/// <param name="onThrowPath">Whether it happens only while an exception is being thrown.</param>
internal sealed class CallSite(CallTarget callee, Site site, bool onThrowPath)
{
    /// <summary>What runs.</summary>
    internal CallTarget Callee { get; } = callee;

    /// <summary>How the call reaches its target.</summary>
    internal CallKind Kind => Callee.Kind;

    /// <summary>Where.</summary>
    internal Site Site { get; } = site;

    /// <summary>Whether it happens only while an exception is being thrown.</summary>
    internal bool OnThrowPath { get; } = onThrowPath;
}
