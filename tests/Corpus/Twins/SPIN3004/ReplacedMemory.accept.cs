// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Works in memory of its own.</summary>
[Spindle]
public sealed partial class ReplacedMemory
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
        if (block.Length >= 4)
        {
            marks.Clear();
        }

        marks[0] = 1;
        return block.Length > 8;
    }
}

/// <summary>Raised where a block has been filled.</summary>
[Event(Level.Strand)]
public delegate void BlockFilled(Span<byte> block);
