// expects: SPIN3004 at "marks.CopyTo"
using System;
using Spin;

namespace Corpus;

/// <summary>Writes what is in memory of its own.</summary>
[Spindle]
public sealed partial class CopiesFromOwnMemory
{
    private long _seen;

    [Handles<BlockFilled>(Guard = nameof(IsMarked))]
    private void Count(Span<byte> block)
    {
        _seen++;
    }

    private static bool IsMarked(Span<byte> block)
    {
        Span<byte> marks = stackalloc byte[4];
        marks[0] = 3;
        marks.CopyTo(block);
        return block.Length > 8;
    }
}

/// <summary>Raised where a block has been filled.</summary>
[Event(Level.Strand)]
public delegate void BlockFilled(Span<byte> block);
