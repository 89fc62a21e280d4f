// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Checks times in a helper.</summary>
[Spindle]
public sealed partial class Checked
{
    private long _last;

    [Handles<Sampled>]
    private void Note(long now) => _last = Check(now);

    private static long Check(long now) => now < 0 ? 0 : now;
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
