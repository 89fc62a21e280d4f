// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Marks buffers.</summary>
[Spindle]
public sealed partial class Marks
{
    private long _marked;

    [Handles<BufferFilled>(Guard = nameof(IsMarked))]
    private void Count(Span<byte> bytes) => _marked += bytes.Length;

    private static bool IsMarked(Span<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return false;
        }

        return bytes[0] == 1;
    }
}

/// <summary>Raised for each full buffer.</summary>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void BufferFilled(Span<byte> bytes);
