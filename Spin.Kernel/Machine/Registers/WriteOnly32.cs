using System.Threading;

namespace Spin.Kernel.Machine;

/// <summary>
/// A memory-mapped register of a doubleword (32 bits) that is only written. A field of a register block with explicit layout,
/// which is reached through a pointer: a block copied by value is memory, not the device.
/// </summary>
internal struct WriteOnly32
{
    private uint _content;

    /// <summary>Writes the register: one store, never delayed or merged.</summary>
    internal uint Value
    {
        set => Volatile.Write(ref _content, value);
    }
}
