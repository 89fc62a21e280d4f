// expects: SPIN2003 at "for…"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in fractions that never meet their end.</summary>
[Spindle]
public sealed partial class FloatingCounter
{
    private long _sum;

    [Handles<Tried>]
    private void Walk(int number)
    {
       for (double d = 0; d != 1; d += 0.1)
        {
            _sum++;
        }
    }
}

/// <summary>Raised for each number; must end in bounded time.</summary>
[Event(Level.Strand, Forbids = Effects.Unbounded)]
public delegate void Tried(int number);
