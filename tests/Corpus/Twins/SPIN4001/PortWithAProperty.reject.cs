// expects: SPIN4001 at "counter"
// seen by: source, because the generator makes ports of methods alone
using Spin;

namespace Corpus;

/// <summary>Counts, for other spindles.</summary>
[Port]
public interface ICounter
{
    /// <summary>How much it has counted.</summary>
    [Effects(Effects.Reads)]
    long Count { get; }
}

/// <summary>Counts.</summary>
[Spindle, Exports<ICounter>]
public sealed partial class Counter : ICounter
{
    private long _count;

    public long Count => _count;

    [Handles<KernelReady>]
    private void Begin() => _count++;
}

/// <summary>Asks for a port that no class can be generated for.</summary>
[Spindle]
public sealed partial class PortWithAProperty(ICounter counter)
{
    private long _seen;

    [Handles<KernelReady>]
    private void Begin() => _seen = counter.Count;
}
