// expects: SPIN6001 at "_limit = 5"
// expects: SPIN6001 at "_limit"
using System.Threading;
using Spin;

namespace Corpus;

/// <summary>Limits samples.</summary>
[Spindle]
public sealed partial class Limits
{
    private int _limit;
    private long _over;

    [Handles<Sampled>]
    private void Note(long now) => _over = IsOver(now) ? 1 : 0;

    private bool IsOver(long now) => now > _limit;

    [Handles<KernelReady>]
    private void Begin() => _limit = 5;
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
