// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Keeps the last block by a local name.</summary>
[Spindle]
public sealed partial class KeptByAnotherName
{
    private byte[] _last = new byte[8];

    [Handles<BlockRead>]
    private void Keep(byte[] bytes)
    {
        byte[] block = bytes;
       _last[0] = block[0];
    }
}

/// <summary>Raised for each block.</summary>
[Event(Level.Strand)]
public delegate void BlockRead(byte[] bytes);
