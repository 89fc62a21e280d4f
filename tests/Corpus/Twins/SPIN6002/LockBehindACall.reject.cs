// expects: SPIN6002 at "lock (_gate)…"
// expects: SPIN2002 at "Keep"
using System.Threading;
using Spin;

namespace Corpus;

/// <summary>Counts samples under a lock in a helper.</summary>
[Spindle]
public sealed partial class Samples
{
    private readonly Lock _gate = new();
    private long _count;

    [Handles<Sampled>]
    private void Count(long now) => Keep(now);

    private void Keep(long now)
    {
        lock (_gate)
        {
            Volatile.Write(ref _count, now);
        }
    }

    [Handles<KernelReady>]
    private void Reset()
    {
        lock (_gate)
        {
            Volatile.Write(ref _count, 0);
        }
    }
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
