namespace Spin;

/// <summary>The most that a spindle may have hold of in a running kernel. What it asks for beyond is denied to it; others do not notice.</summary>
public sealed class SpindleQuota
{
    /// <summary>A quota that sets no limit.</summary>
    public const long Unlimited = long.MaxValue;

    /// <summary>Nothing is limited.</summary>
    public static SpindleQuota None { get; } = new();

    /// <summary>Memory in bytes, garbage since the last collection included.</summary>
    public long MemoryBytes { get; init; } = Unlimited;

    /// <summary>Strands that it has started and that have not ended.</summary>
    public long Strands { get; init; } = Unlimited;

    /// <summary>Handlers that it has installed at run time.</summary>
    public long Installations { get; init; } = Unlimited;

    /// <summary>
    /// What its strands take of a processor, in hundredths, over a tenth of a second. Beyond that they run where nobody else can, until the
    /// tenth is over.
    /// </summary>
    public long ProcessorPercent { get; init; } = Unlimited;

    /// <summary>Packets that it sends in a second.</summary>
    public long PacketsPerSecond { get; init; } = Unlimited;
}
