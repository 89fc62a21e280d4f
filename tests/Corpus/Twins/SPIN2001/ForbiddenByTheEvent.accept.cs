// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Frees pages without taking memory.</summary>
[Spindle]
public sealed partial class Cache
{
    private readonly int[] _free = new int[256];

    [Handles<MemoryLow>]
    private void Free(int pages)
    {
        int[] list = _free;
        list[0] = pages;
    }
}

/// <summary>Raised on a strand that is short of memory.</summary>
[Event(Level.Strand, Forbids = Effects.Allocates)]
public delegate void MemoryLow(int pages);
