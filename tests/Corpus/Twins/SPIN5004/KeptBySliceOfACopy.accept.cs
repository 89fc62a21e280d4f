// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Keeps a part of the data, copied.</summary>
[Spindle]
public sealed partial class KeptBySliceOfACopy
{
    private ReadOnlyMemory<byte> _last;

    [Handles<Received>]
    private void Keep(ReadOnlyMemory<byte> data)
    {
        ReadOnlyMemory<byte> part = data;
        part = part.Slice(1);
        _last = part.Slice(2).ToArray();
    }
}

/// <summary>Raised for data.</summary>
[Event(Level.Strand)]
public delegate void Received(ReadOnlyMemory<byte> data);
