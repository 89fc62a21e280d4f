// expects: SPIN5004 at "block"
using Spin;

namespace Corpus;

/// <summary>Keeps the last block by a pattern's name.</summary>
[Spindle]
public sealed partial class KeptByAPattern
{
    private byte[] _last = new byte[8];

    [Handles<BlockRead>]
    private void Keep(byte[] bytes)
    {
        if (bytes is { Length: 8 } block)
        {
           _last = block;
        }
    }
}

/// <summary>Raised for each block.</summary>
[Event(Level.Strand)]
public delegate void BlockRead(byte[] bytes);
