// expects: nothing
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
    private void Note(long now) => Volatile.Write(ref _last, now);

    [Handles<HandlerFaulted>]
    private void Show(in HandlerFault fault) => _sum += Volatile.Read(ref _last);
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
