// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Keeps a mean.</summary>
[Spindle]
public sealed partial class Mean
{
    private long _mean;

    [Handles<Sampled>]
    private void Note(long now) => _mean = ((_mean * 9) + now) / 10;
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
