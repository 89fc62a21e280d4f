using System;

namespace Spin;

/// <summary>What is known of a spindle since the build.</summary>
/// <param name="name">The spindle's name.</param>
/// <param name="assembly">The assembly that is its protection domain.</param>
/// <param name="isNucleus">Whether it belongs to the kernel itself, whose code is trusted and never terminated.</param>
/// <param name="grants">What the image grants it.</param>
public sealed class SpindleDescriptor(string name, string assembly, bool isNucleus, Grant[] grants)
{
    /// <summary>The spindle's name.</summary>
    public string Name { get; } = name;

    /// <summary>The assembly that is its protection domain.</summary>
    public string Assembly { get; } = assembly;

    /// <summary>Whether it belongs to the kernel itself.</summary>
    public bool IsNucleus { get; } = isNucleus;

    /// <summary>What the image grants it.</summary>
    public ReadOnlySpan<Grant> Grants => grants;

    /// <summary>What is done when it has ended by a fault.</summary>
    public RestartPolicy Restart { get; init; } = RestartPolicy.Never;

    /// <summary>Whether it is not activated before somebody calls a port of its.</summary>
    public bool IsDormant { get; init; }

    /// <summary>What it may have hold of.</summary>
    public SpindleQuota Quota { get; init; } = SpindleQuota.None;
}
