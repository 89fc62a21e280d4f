// expects: SPIN1017 at "System.Buffers.ArrayPool<byte>.Shared"
// expects: SPIN1017 at "System.Buffers.ArrayPool<byte>.Shared.Rent"
using Spin;

namespace Corpus;

/// <summary>Borrows an array that others have used.</summary>
[Spindle]
public sealed partial class SharedPool
{
    private byte[] _buffer = [];

    [Handles<KernelReady>]
    private void Begin() => _buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(1500);
}
