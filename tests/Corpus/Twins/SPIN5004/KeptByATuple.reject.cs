// expects: SPIN5004 at "bytes"
using Spin;

namespace Corpus;

/// <summary>Keeps the last block by a deconstruction.</summary>
[Spindle]
public sealed partial class KeptByATuple
{
    private byte[] _last = new byte[8];
    private int _length;

    [Handles<BlockRead>]
   private void Keep(byte[] bytes) => (_last, _length) = (bytes, bytes.Length);
}

/// <summary>Raised for each block.</summary>
[Event(Level.Strand)]
public delegate void BlockRead(byte[] bytes);
