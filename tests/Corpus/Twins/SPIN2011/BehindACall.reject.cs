// expects: SPIN2011 at "Root"
using System;
using Spin;

namespace Corpus;

/// <summary>Takes roots.</summary>
[Spindle]
public sealed partial class Roots
{
    private long _root;

    [Handles<Sampled>]
    private void Note(long now) => _root = Root(now);

    private static long Root(long value) => (long)Math.Sqrt(value);
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Sampled(long now);
