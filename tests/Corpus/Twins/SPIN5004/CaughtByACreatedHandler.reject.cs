// expects: SPIN5004 at "bytes"
using Spin;

namespace Corpus;

/// <summary>Adds blocks up when the kernel is ready.</summary>
[Spindle]
public sealed partial class Later(IKernelReadyEvent ready)
{
    private Installation? _installation;
    private long _sum;

    [Handles<BlockRead>]
    private void Add(byte[] bytes)
    {
        _installation ??= ready.Create(() => _sum += bytes[0]);
    }
}

/// <summary>Raised for each block.</summary>
[Event(Level.Strand)]
public delegate void BlockRead(byte[] bytes);
