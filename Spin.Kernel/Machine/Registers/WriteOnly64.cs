using System.Threading;

namespace Spin.Kernel.Machine;

/// <summary>
/// A memory-mapped register of a quadword (64 bits) that is only written. A field of a register block with explicit layout,
/// which is reached through a pointer: a block copied by value is memory, not the device.
/// </summary>
internal struct WriteOnly64
{
    private ulong _content;

    /// <summary>Writes the register: one store, never delayed or merged.</summary>
    internal ulong Value
    {
        set => Volatile.Write(ref _content, value);
    }
}
