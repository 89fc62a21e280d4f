// expects: nothing
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
        byte first = bytes[0];
        strands.Start("later", () => _sum += first);
    }
}

/// <summary>Raised for each block.</summary>
[Event(Level.Strand)]
public delegate void BlockRead(byte[] bytes);
