namespace Spin.Kernel.Dispatch;

/// <summary>What a spindle has of something that its quota limits.</summary>
/// <param name="name">Of what.</param>
/// <param name="used">How much it has.</param>
/// <param name="limit">How much it may have; <see cref="SpindleQuota.Unlimited"/> where the image sets no limit.</param>
/// <param name="denied">How often it was denied more.</param>
internal readonly struct QuotaUse(string name, long used, long limit, long denied)
{
    /// <summary>Memory in bytes.</summary>
    internal const string Memory = "memory bytes";

    /// <summary>Strands that have not ended.</summary>
    internal const string Strands = "strands";

    /// <summary>Handlers installed at run time.</summary>
    internal const string Installs = "installs";

    /// <summary>What its strands took of a processor in the last tenth of a second, in hundredths.</summary>
    internal const string Processor = "processor %";

    /// <summary>Packets sent in a second.</summary>
    internal const string Packets = "packets a second";

    /// <summary>Of what.</summary>
    internal string Name { get; } = name;

    /// <summary>How much it has.</summary>
    internal long Used { get; } = used;

    /// <summary>How much it may have.</summary>
    internal long Limit { get; } = limit;

    /// <summary>How often it was denied more.</summary>
    internal long Denied { get; } = denied;
}
