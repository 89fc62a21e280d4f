using System;

namespace Spin;

/// <summary>Generated: this assembly holds spindles or events, described by the manifest attributes of this schema.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SpindleManifestAttribute : Attribute
{
    /// <summary>The version of the manifest attributes' meaning.</summary>
    public int Schema { get; init; }

    /// <summary>The version of the contract that the assembly was compiled against.</summary>
    public string? Contract { get; init; }
}
