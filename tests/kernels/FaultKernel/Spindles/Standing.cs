using Spin;

namespace FaultKernel;

/// <summary>The owner's own handlers of events whose handlers change while they are raised.</summary>
[Spindle]
public sealed partial class Standing
{
    /// <summary>The most strands that raise.</summary>
    internal const int MostRaisers = 4;

    /// <summary>How often its handler ran, for each of those who raise.</summary>
    internal int[] Runs { get; } = new int[MostRaisers];

    [Handles<Exchanged>]
    private void Count(int who) => Runs[who]++;
}
