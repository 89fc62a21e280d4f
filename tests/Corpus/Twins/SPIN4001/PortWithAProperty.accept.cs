// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Counts, for other spindles.</summary>
[Port]
public interface ICounter
{
    /// <summary>Reads how much it has counted.</summary>
    [Effects(Effects.Reads)]
    long Read();
}

/// <summary>Counts.</summary>
[Spindle, Exports<ICounter>]
public sealed partial class Counter : ICounter
{
    private long _count;

    public long Read() => _count;

    [Handles<KernelReady>]
    private void Begin() => _count++;
}

/// <summary>Asks for a port of methods.</summary>
[Spindle]
public sealed partial class PortWithAProperty(ICounter counter)
{
    private long _seen;

    [Handles<KernelReady>]
    private void Begin() => _seen = counter.Read();
}
