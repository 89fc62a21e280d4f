// expects: SPIN5004 at "bytes"
using Spin;

namespace Corpus;

/// <summary>Adds blocks up later.</summary>
[Spindle]
public sealed partial class Later(IStrands strands)
{
    private long _sum;

    [Handles<BlockRead>]
    private void Add(byte[] bytes)
    {
        strands.Start("later", () => _sum += bytes[0]);
    }
}

/// <summary>Raised for each block.</summary>
[Event(Level.Strand)]
public delegate void BlockRead(byte[] bytes);
