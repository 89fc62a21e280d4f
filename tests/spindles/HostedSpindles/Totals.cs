namespace HostedSpindles;

/// <summary>What is counted, and survives.</summary>
public struct Totals
{
    /// <summary>Datagrams.</summary>
    public long Datagrams;

    /// <summary>Their bytes.</summary>
    public long Bytes;
}
