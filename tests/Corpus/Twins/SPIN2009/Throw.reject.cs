// expects: SPIN2009 at "throw new InvalidOperationException();"
// expects: SPIN2001 at "new InvalidOperationException()"
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
            throw new InvalidOperationException();
        }

        _last = now;
    }
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
