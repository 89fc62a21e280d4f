// expects: SPIN5004 at "bytes"
using System;
using Spin;

namespace Corpus;

/// <summary>Keeps the last block.</summary>
[Spindle]
public sealed partial class LastBlock
{
    private byte[] _last = [];

    [Handles<BlockRead>]
    private void Keep(byte[] bytes) => _last = bytes;
}

/// <summary>Raised for each block.</summary>
[Event(Level.Strand)]
public delegate void BlockRead(byte[] bytes);
