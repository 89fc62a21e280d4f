using System;

namespace Spin;

/// <summary>Marks a service or an event as one that a part of the kernel provides: an image that uses it has the part.</summary>
/// <param name="part">The part.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Delegate, Inherited = false)]
public sealed class PartOfAttribute(KernelPart part) : Attribute
{
    /// <summary>The part.</summary>
    public KernelPart Part { get; } = part;
}
