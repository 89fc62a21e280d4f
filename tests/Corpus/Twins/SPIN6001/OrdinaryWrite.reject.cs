// expects: SPIN6001 at "_last = now"
// expects: SPIN6001 at "_last"
using System.Threading;
using Spin;

namespace Corpus;

/// <summary>Keeps the last time.</summary>
[Spindle]
public sealed partial class Last
{
    private long _last;
    private long _sum;

    [Handles<Sampled>]
    private void Note(long now) => _last = now;

    [Handles<HandlerFaulted>]
    private void Show(in HandlerFault fault) => _sum += _last;
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
