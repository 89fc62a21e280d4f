// expects: SPIN5004 at "data"
using System;
using Spin;

namespace Corpus;

/// <summary>Keeps a part of the data.</summary>
[Spindle]
public sealed partial class KeptByASlice
{
    private ReadOnlyMemory<byte> _last;

    [Handles<Received>]
   private void Keep(ReadOnlyMemory<byte> data) => _last = data.Slice(2);
}

/// <summary>Raised for data.</summary>
[Event(Level.Strand)]
public delegate void Received(ReadOnlyMemory<byte> data);
