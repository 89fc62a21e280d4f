// expects: SPIN2011 at "_mean * 0.9 + now * 0.1"
using Spin;

namespace Corpus;

/// <summary>Keeps a mean.</summary>
[Spindle]
public sealed partial class Mean
{
    private long _mean;

    [Handles<Sampled>]
    private void Note(long now) => _mean = (long)(_mean * 0.9 + now * 0.1);
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
