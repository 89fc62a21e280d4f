// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Keeps the last block.</summary>
[Spindle]
public sealed partial class LastBlock
{
    private readonly byte[] _last = new byte[512];

    [Handles<BlockRead>]
    private void Keep(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, _last.Length)).CopyTo(_last);
}

/// <summary>Raised for each block.</summary>
[Event(Level.Strand)]
public delegate void BlockRead(byte[] bytes);
