using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Effects;

/// <summary>One place in a method's body from which other code runs.</summary>
/// <param name="kind">How.</param>
/// <param name="target">The method; for delegates the member or the delegate type.</param>
/// <param name="location">Where.</param>
/// <param name="onThrowPath">Whether it happens only while an exception is being thrown.</param>
internal sealed class CallSite(CallKind kind, ISymbol target, Location location, bool onThrowPath)
{
    /// <summary>How the call reaches its target.</summary>
    internal CallKind Kind { get; } = kind;

    /// <summary>The method; for delegates the member or the delegate type.</summary>
    internal ISymbol Target { get; } = target;

    /// <summary>Where.</summary>
    internal Location Location { get; } = location;

    /// <summary>Whether it happens only while an exception is being thrown.</summary>
    internal bool OnThrowPath { get; } = onThrowPath;
}
