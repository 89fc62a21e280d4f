// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Keeps the last time.</summary>
[Spindle]
public sealed partial class Last
{
    private long _last;

    [Handles<Sampled>]
    private void Note(long now)
    {
        if (now < _last)
        {
            return;
        }

        _last = now;
    }
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
