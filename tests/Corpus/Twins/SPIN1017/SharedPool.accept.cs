// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Borrows an array that others have used.</summary>
[Spindle]
public sealed partial class SharedPool
{
    private byte[] _buffer = [];

    [Handles<KernelReady>]
    private void Begin() => _buffer = new byte[1500];
}
