// expects: SPIN3004 at "block[marks[0]]"
using System;
using Spin;

namespace Corpus;

/// <summary>Writes where memory of its own says.</summary>
[Spindle]
public sealed partial class IndexInOwnMemory
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
        block[marks[0]] = 1;
        return block.Length > 8;
    }
}

/// <summary>Raised where a block has been filled.</summary>
[Event(Level.Strand)]
public delegate void BlockFilled(Span<byte> block);
