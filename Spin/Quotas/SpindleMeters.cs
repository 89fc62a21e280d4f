namespace Spin;

/// <summary>What a spindle has of all that its quota limits, but for memory, which the collector counts.</summary>
/// <param name="quota">Its quota.</param>
internal sealed class SpindleMeters(SpindleQuota quota)
{
    /// <summary>Strands that have not ended.</summary>
    internal QuotaMeter Strands { get; } = new(quota.Strands);

    /// <summary>Handlers installed at run time.</summary>
    internal QuotaMeter Installations { get; } = new(quota.Installations);

    /// <summary>What its strands take of a processor.</summary>
    internal ShareMeter Processor { get; } = new(quota.ProcessorPercent);

    /// <summary>Packets sent.</summary>
    internal RateMeter Packets { get; } = new(quota.PacketsPerSecond);
}
