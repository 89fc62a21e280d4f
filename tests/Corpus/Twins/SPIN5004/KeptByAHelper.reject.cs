// expects: SPIN5004 at "bytes"
using Spin;

namespace Corpus;

/// <summary>Keeps the last block in a method of its own.</summary>
[Spindle]
public sealed partial class KeptByAHelper
{
    private byte[] _last = new byte[8];

    [Handles<BlockRead>]
    private void Keep(byte[] bytes) => Store(bytes);

   private void Store(byte[] block) => _last = block;
}

/// <summary>Raised for each block.</summary>
[Event(Level.Strand)]
public delegate void BlockRead(byte[] bytes);
